using System.Globalization;
using DisclosureRules.Reports;

namespace DisclosureRules.Benchmarks.Reports;

/// <summary>
/// A drawn report as it is published: with title, dates and some 2,700 characters of words in four sections, in which every number that a table has, too, is
/// that of the table.
/// </summary>
internal static class Narrated
{
    public static Report Of(PlainReport plain)
    {
        Report report = plain.ToReport();
        ReportBuilder builder = report.ToBuilder();
        int year = plain.Year;
        builder.Title = string.Create(CultureInfo.InvariantCulture, $"{plain.Unit}{year}年政府信息公开工作年度报告");
        builder.PublishedOn = new DateOnly(year + 1, 1, 24);
        builder.SignedOn = new DateOnly(year + 1, 1, 22);
        builder.AddNarrative("intro", Intro(plain), null);
        builder.AddNarrative("1", Overview(plain), "一、总体情况");
        builder.AddNarrative("5", Problems, "五、存在的主要问题及改进情况");
        builder.AddNarrative("6", Others, "六、其他需要报告的事项");
        return builder.Build();
    }

    private static string Intro(PlainReport r) => string.Create(CultureInfo.InvariantCulture,
        $"根据《中华人民共和国政府信息公开条例》(以下简称《条例》)和政府信息公开工作年度报告格式的有关规定,编制{r.Unit}{r.Year}年政府信息公开工作年度报告。本报告所列数据的统计期限自{r.Year}年1月1日起至{r.Year}年12月31日止。报告电子版可以在门户网站查阅和下载,如对报告有疑问,请与办公室联系,联系地址:清河路18号,邮政编码:226001。\n");

    private static string Overview(PlainReport r)
    {
        long received = r.Requests[(PlainReport.NewReceived * PlainReport.Columns) + PlainReport.TotalColumn];
        long carried = r.Requests[(PlainReport.CarriedIn * PlainReport.Columns) + PlainReport.TotalColumn];
        long natural = r.Requests[PlainReport.NewReceived * PlainReport.Columns];
        long granted = r.Requests[(PlainReport.Granted * PlainReport.Columns) + PlainReport.TotalColumn];
        long done = r.Requests[(PlainReport.Total * PlainReport.Columns) + PlainReport.TotalColumn];
        long left = r.Requests[(PlainReport.CarriedOut * PlainReport.Columns) + PlainReport.TotalColumn];
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {{r.Year}}年,在上级部门的关心指导下,我单位坚持以人民为中心的发展思想,认真贯彻落实《条例》各项规定,把政务公开作为推进法治建设、优化营商环境、密切联系群众的重要抓手,持续完善制度机制,拓展公开渠道,丰富公开内容,提升公开质量,较好地保障了社会公众的知情权、参与权和监督权。
            (一)主动公开情况。围绕中心工作和群众关切,及时公开机构职能、政策文件、规划计划、财政预决算、重大项目、公共服务、应急管理等信息。加强规范性文件全生命周期管理,对现行有效文件进行集中梳理,统一标注有效性,方便群众查询使用。聚焦教育、就业、社会保障、医疗卫生、养老服务、食品药品安全等民生领域,编制标准化目录,细化公开事项、内容、时限和主体。坚持政策与解读同步起草、同步审批、同步发布,综合运用文字、图片、动漫、视频等形式,把政策背景、主要举措和办理流程讲清楚、说明白,不断提高政策知晓度和可及性。
            (二)依申请公开情况。进一步规范登记、审核、办理、答复、归档各个环节,建立台账管理和会商研判制度,对疑难复杂事项组织法律顾问集体研究,做到程序合法、内容准确、答复规范。{{r.Year}}年,新收政府信息公开申请{{received}}件,上年结转政府信息公开申请{{carried}}件。新收申请中,自然人申请{{natural}}件。全年共办理政府信息公开申请答复{{done}}件,其中予以公开{{granted}}件,结转下年度继续办理{{left}}件。加强与申请人的沟通,在法定期限内提供便民服务,引导其通过合理途径表达诉求,努力把矛盾化解在萌芽状态。
            (三)政府信息管理情况。健全信息发布审核机制,严格落实先审查、后公开和一事一审的要求,对拟公开的内容逐条开展政治性、政策性、保密性审查。强化动态调整,定期清理失效链接、错误表述和过期内容,确保栏目内容真实、完整、规范。推进历史文件数字化,按照统一标准归集、分类和存储,提升检索效率和利用水平。
            (四)平台建设情况。优化门户网站栏目设置,突出重点领域和高频服务,完善智能搜索、无障碍浏览和移动端适配功能。规范政务新媒体运营,明确账号主体责任和内容更新要求,及时回应网民留言和咨询。线下依托政务服务大厅、图书馆、档案馆设置查阅专区,配备必要设备和工作人员,为老年人等群体提供查询引导,推动线上线下公开渠道互为补充、协同发力。
            (五)监督保障情况。将政务公开纳入年度考核指标体系,明确分管领导、责任科室和具体经办人员,形成主要领导亲自抓、分管领导具体抓、层层抓落实的工作格局。组织专题学习和业务交流,围绕公开范围界定、答复文书制作、个人隐私保护等内容开展辅导,切实增强工作人员依法公开的意识和能力。认真接受社会监督,广泛征求意见建议,对发现的问题建立清单,明确整改措施和完成时限,逐项销号管理。未发生因政务公开工作不力被追究责任的情形。
            (六)政策解读和回应关切情况。主要负责同志带头解读重要政策,通过新闻发布会、在线访谈、图文直播等方式介绍工作进展,把群众关心的事项讲明讲透。建立热点舆情快速反应机制,加强部门之间的沟通会商,做到早发现、早研判、早处置、早发布。对网民提出的咨询、求助、投诉和建议,及时转交有关科室研究办理,在规定期限内予以回复,并定期梳理共性问题,形成问答知识库,面向社会公开,方便公众随时查阅。邀请群众代表走进机关,现场观摩业务流程,面对面听取对政务公开工作的评价和改进意见。
            (七)重点领域信息公开情况。围绕扩大有效投资,做好重大建设项目批准和实施情况的公开;围绕深化改革,及时更新权责清单、办事指南和收费目录;围绕保障民生,持续公开社会救助、就业帮扶、义务教育、公共卫生、住房保障等方面的政策和执行结果;围绕防范风险,规范公开安全生产、食品药品抽检和环境质量信息。对公开内容较多的栏目进行分类整理,增加导航和检索功能,方便不同群体快速找到所需内容。

            """);
    }

    private const string Problems = """
        一年来,政务公开工作取得了一定成效,但对照上级要求和群众期待,仍然存在一些差距和不足:一是主动公开的深度和广度还需要进一步拓展,部分栏目内容更新不够及时,与群众需求结合得不够紧密;二是政策解读形式相对单一,原创性、互动性内容偏少,通俗易懂程度有待提升;三是基层工作人员流动性较大,业务能力参差不齐,对新要求、新标准的理解和把握还不够准确;四是公开成果的综合利用不足,数据归集、分析和共享水平还有较大提升空间。
        针对上述问题,主要采取了以下改进措施:一是坚持需求导向,通过问卷调查、座谈交流、数据分析等方式了解公众关注的热点,动态调整公开重点,压实栏目维护责任,定期开展自查和通报;二是创新解读方式,鼓励业务骨干走进直播间、走进社区、走进企业,用案例和图表讲解政策要点,增强传播效果;三是加强队伍建设,健全以老带新、岗位轮训和业务研讨制度,编印操作指南和典型案例,统一办理口径;四是深化数据应用,推动信息系统互联互通,探索标签化管理和精准化推送,让公开成果更好服务企业和群众办事。下一步,将继续在夯实基础、健全机制、提升质量上下功夫,推动政务公开工作再上新台阶。具体而言,一方面要把公开要求融入决策、执行、管理、服务、结果全过程,注重在政策制定环节广泛听取意见,在执行环节及时公布进展,在结果环节主动接受评议;另一方面要强化技术支撑,完善统一的信息资源库,推动格式规范、标识清晰、关联准确,为社会公众提供更加便捷高效的查询体验。同时,持续加强对下级单位的业务指导,组织交互检查和经验交流,总结推广好的做法,形成上下联动、齐抓共管的良好局面。在人员保障方面,计划选派骨干参加上级组织的专题研修,把依法行政、保密审查和网络安全等课程纳入日常学习,定期组织案例讨论和模拟办理,促使经办人员熟悉流程、吃透标准、把握尺度;在制度保障方面,修订完善信息发布、解读回应、依申请公开办理等规程,细化各环节的责任主体和办理时限,做到事事有章可循、件件有人负责;在宣传引导方面,通过短视频、宣传册和便民服务点等途径,向群众介绍获取信息的渠道和方法,引导公众依法、理性、有序地行使权利。
        """;

    private const string Others = """
        按照有关收费管理办法的规定收取信息处理费,依照规定的标准、程序和方式计算、告知和缴纳。围绕年度政务公开工作要点,对涉及的任务逐项分解,明确责任分工和时间节点,全部按期完成。认真办理人大代表建议和政协委员提案,并按要求公开办理结果和总体情况。除上述情况外,无其他需要报告的事项。
        """;
}
