namespace Chengming.Reports.Reading.Word;

/// <summary>Content controls (w:sdt): their content counts, their prompt (“单击此处输入文字”) does not.</summary>
internal static class WordControl
{
    /// <summary>Reads the control; its content is visited as if it were not wrapped.</summary>
    public static void Read<T>(WordBody body, T state, Action<WordBody, T> visit)
    {
        var control = new Control();
        body.Children(
            (control, state, visit),
            static (b, s) =>
            {
                switch (b.Xml.LocalName)
                {
                    case "sdtPr":
                        b.Children(
                            s.control,
                            static (inner, c) =>
                            {
                                c.ShowsPrompt |= inner.Xml.LocalName == "showingPlcHdr" && WordXml.IsOn(inner.Xml);
                                inner.Xml.Skip();
                            }
                        );
                        break;
                    case "sdtContent" when !s.control.ShowsPrompt:
                        b.Children(s.state, s.visit);
                        break;
                    default:
                        b.Xml.Skip();
                        break;
                }
            }
        );
    }

    private sealed class Control
    {
        public bool ShowsPrompt { get; set; }
    }
}
