using Chengming.Pdf.Reading.Content;

namespace Chengming.Pdf.Redacting;

/// <summary>The graphics state of content under edit.</summary>
internal struct EditorState
{
    public GraphicsState Graphics;
    public FontUse? Font;
}
