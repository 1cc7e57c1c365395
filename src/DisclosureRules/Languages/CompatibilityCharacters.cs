namespace DisclosureRules.Languages;

/// <summary>
/// Unicode's compatibility characters for Chinese, as far as published reports contain them: what PDF and web pages print instead of the
/// ordinary character. The tables are our own because <see cref="string.Normalize()"/> does nothing in invariant globalisation mode and
/// because NFKC leaves the radicals of U+2E80 as they are.
/// </summary>
internal static class CompatibilityCharacters
{
    private const string Radicals =
        "\0厂乙乚乙亻冂几刀刂卜㔾小小尢尢尢尢巳幺彐彐忄心扌攵\0旡日月歹母民氵水灬爪爫丬牛犭王疋目示礻竹糸纟罓罒罓网网羊羊羊老聿聿肉臼艹艹"
        + "艹虎衣西西见角角讠贝足车辶辶辶阝钅长长长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手"
        + "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳"
        + "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
        + "鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Ideographs =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄"
        + "鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵"
        + "呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂"
        + "燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺"
        + "切度拓糖宅洞暴輻行降見廓兀嗀\0\0塚\0晴\0\0凞猪益礼神祥福靖精羽\0蘒\0諸\0\0逸都\0\0\0飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎"
        + "懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵\0舘\0\0並况全侀充冀勇勺喝啕喙嗢塚墳奄奔"
        + "婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹"
        + "變贈輸遲醙鉶陼難靖韛響頋頻鬒龜\0\0\0㮝䀘䀹\0\0\0齃龎";

    private const string Traditional =
        "個備內別創動務區協員問單國圍團執報實寧審寫將對屆屬廢廳強復徵應擔據擬數於書會東業構標機檔權歷準無營獨現環產當監確稅範糾終結經維編"
        + "縣總織繼續罰與舉華萬處號衛複見規計訊訟許訴註誌認語說請證議護讀變財買費資購車輯轉辦進過鄉錯鎮長門開關際險雲靜頁項頒題額類風飛馬體"
        + "魚鳥麥齊龍決況減製曆發後覆條沒祕穩納組繳獲補訪試詢這採佈週閉釋館優級線網頻統為爲匯時間";

    private const string Simplified =
        "个备内别创动务区协员问单国围团执报实宁审写将对届属废厅强复征应担据拟数于书会东业构标机档权历准无营独现环产当监确税范纠终结经维编"
        + "县总织继续罚与举华万处号卫复见规计讯讼许诉注志认语说请证议护读变财买费资购车辑转办进过乡错镇长门开关际险云静页项颁题额类风飞马体"
        + "鱼鸟麦齐龙决况减制历发后复条没秘稳纳组缴获补访试询这采布周闭释馆优级线网频统为为汇时间";

    private const char FirstOfBlock = '\u4E00', LastOfBlock = '\u9FFF';

    private static readonly char[] SimplifiedOf = ByCharacter();

    /// <summary>The ordinary character for a radical or a compatibility ideograph; the character itself for every other.</summary>
    public static char Ordinary(char c)
    {
        char found = c switch
        {
            >= '\u2E80' and <= '\u2EF3' => Radicals[c - '\u2E80'],
            >= '\u2F00' and <= '\u2FD5' => KangxiRadicals[c - '\u2F00'],
            >= '\uF900' when c - '\uF900' < Ideographs.Length => Ideographs[c - '\uF900'],
            _ => '\0',
        };
        return found == '\0' ? c : found;
    }

    /// <summary>The simplified form of a traditional character that occurs in the labels of forms; the character itself for every other.</summary>
    public static char SimplifiedFor(char c) =>
        c is >= FirstOfBlock and <= LastOfBlock && SimplifiedOf[c - FirstOfBlock] is not '\0' and var simplified ? simplified : c;

    private static char[] ByCharacter()
    {
        char[] simplified = new char[LastOfBlock - FirstOfBlock + 1];
        foreach ((char one, char other) in Traditional.Zip(Simplified))
            simplified[one - FirstOfBlock] = other;
        return simplified;
    }
}
