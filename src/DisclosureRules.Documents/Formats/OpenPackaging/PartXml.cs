using System.Text;
using System.Xml;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>
/// Walks forward through the elements of a part. Of alternative contents (<c>mc:AlternateContent</c>) only the first that is understood is
/// told, so that nothing is read twice. Elements are known by their local names; both the transitional and the strict namespaces
/// use the same. Not safe to share between threads.
/// </summary>
internal sealed class PartXml(XmlReader xml) : IDisposable
{
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly Stack<(int Depth, bool IsTaken)> _alternatives = [];
    private bool _isHeld;

    /// <summary>How deep the current element stands.</summary>
    public int Depth => xml.Depth;

    /// <summary>The current element's name without prefix.</summary>
    public string Name => xml.LocalName;

    public bool IsEmpty => xml.IsEmptyElement;

    /// <summary>The attribute of that local name; <see langword="null"/> when there is none.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (bool more = xml.MoveToFirstAttribute(); more && value is null; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name && xml.Prefix != "xmlns")
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>An on/off property: present without a value, it is on.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off");

    /// <summary>An attribute that is a number; <see langword="null"/> when it is missing or none.</summary>
    public int? Number(string name) =>
        int.TryParse(Attribute(name), System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>Moves to the next element that stands deeper than <paramref name="depth"/>; <see langword="false"/> at the end of that element.</summary>
    public bool Next(int depth)
    {
        while (Advance())
        {
            if (xml.Depth <= depth)
            {
                _isHeld = true;
                if (xml.Depth == 0)
                    Finish();
                return false;
            }

            if (xml.NodeType == XmlNodeType.Element && !IsAlternative())
                return true;
        }

        return false;
    }

    /// <summary>Lets <see cref="Next"/> tell the current element once more.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>Leaves out what stands inside the current element.</summary>
    public void Skip()
    {
        if (_isHeld)
            return;
        xml.Skip();
        _isHeld = true;
    }

    /// <summary>The characters inside the current element and in all elements inside it. Blanks at the ends count where the part says so.</summary>
    public void AppendText(StringBuilder text)
    {
        if (xml.IsEmptyElement)
            return;
        bool preserved = xml.XmlSpace == XmlSpace.Preserve;
        int depth = xml.Depth, start = text.Length;
        while (Advance() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
        }

        if (!preserved)
            Trim(text, start);
    }

    public void Dispose() => xml.Dispose();

    private bool Advance()
    {
        if (!_isHeld)
            return xml.Read();
        _isHeld = false;
        return !xml.EOF;
    }

    /// <summary>Reads to the very end, where the checksum is compared.</summary>
    private void Finish()
    {
        while (xml.Read())
        {
        }
    }

    /// <summary>Whether the element is one of the alternatives' own; those that are not taken are skipped.</summary>
    private bool IsAlternative()
    {
        if (xml.NamespaceURI != Compatibility)
            return false;
        while (_alternatives.TryPeek(out var inner) && inner.Depth >= xml.Depth)
            _alternatives.Pop();
        if (xml.LocalName == "AlternateContent")
        {
            _alternatives.Push((xml.Depth, false));
            return true;
        }

        bool taken = _alternatives.TryPop(out var open) && open.IsTaken;
        bool take = !taken && (xml.LocalName == "Fallback" || (xml.LocalName == "Choice" && IsUnderstood()));
        _alternatives.Push((open.Depth, taken || take));
        if (!take)
            Skip();
        return true;
    }

    /// <summary>Whether the choice needs nothing but the extensions that hold text boxes and shapes.</summary>
    private bool IsUnderstood()
    {
        foreach (string prefix in (Attribute("Requires") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string extension = xml.LookupNamespace(prefix) ?? "";
            if (!extension.StartsWith("http://schemas.microsoft.com/office/", StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static void Trim(StringBuilder text, int start)
    {
        while (text.Length > start && text[^1] is ' ' or '\t' or '\n' or '\r')
            text.Length--;
        int first = start;
        while (first < text.Length && text[first] is ' ' or '\t' or '\n' or '\r')
            first++;
        text.Remove(start, first - start);
    }
}
