using Chengming.Pdf.Reading.Content;
using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>
/// Goes through the content of a page and of the form objects it draws, and writes it anew without what lies under marks. Every other operator
/// is written as it stood; marked content and with it all replacement text is left out.
/// </summary>
internal sealed partial class ContentEditor(
    RedactionWork work,
    MarkedPage page,
    HashSet<PdfStream> running,
    PdfDictionary resources,
    EditorState begin
)
{
    private const int MostOperands = 64;
    private const int DeepestStates = 512;
    private const int BytesPerOperator = 16;

    private readonly PdfValue[] operands = new PdfValue[MostOperands];
    private readonly Stack<EditorState> saved = new();
    private readonly EditedContent result = new();
    private readonly ObjectStore store = work.Store;
    private EditorState state = begin;
    private int operandCount;
    private TextEditor pen = null!;
    private PathEditor path = null!;

    /// <summary>Edits the content of a page.</summary>
    public static EditedContent Edit(
        RedactionWork work,
        MarkedPage page,
        ReadOnlySpan<byte> content,
        PdfDictionary resources,
        in Matrix toPage
    )
    {
        var running = new HashSet<PdfStream>(ReferenceEqualityComparer.Instance);
        var first = new EditorState { Graphics = GraphicsState.Initial(toPage) };
        return new ContentEditor(work, page, running, resources, first).Run(content);
    }

    private EditedContent Run(ReadOnlySpan<byte> content)
    {
        pen = new TextEditor(page, result);
        path = new PathEditor(page, result);
        store.Allowance.TakeOperators(1 + (content.Length / BytesPerOperator));
        var reader = new ObjectReader(content, 0, store.Names, store.Allowance);
        var start = 0;
        while (true)
        {
            var token = reader.Read();
            if (token.Kind == PdfKind.EndOfInput)
            {
                break;
            }

            if (token.Kind != PdfKind.Keyword)
            {
                if (operandCount == MostOperands)
                {
                    throw Damaged();
                }

                operands[operandCount++] = token;
                continue;
            }

            store.Allowance.TakeOperators(1);
            if (token.AsKeyword() == Operators.BeginImage)
            {
                InlineImage.Skip(ref reader, content);
            }

            Execute(token.AsKeyword(), content[start..reader.Position]);
            start = reader.Position;
            operandCount = 0;
        }

        while (saved.TryPop(out _))
        {
            result.Write("Q"u8);
        }

        return result;
    }

    private void Execute(ulong name, ReadOnlySpan<byte> raw)
    {
        if (!ExecuteState(name, raw) && !ExecutePath(name, raw) && !ExecuteText(name, raw))
        {
            ExecuteOther(name, raw);
        }
    }

    private bool ExecuteState(ulong name, ReadOnlySpan<byte> raw)
    {
        switch (name)
        {
            case Operators.SaveState:
                if (saved.Count == DeepestStates)
                {
                    throw Damaged();
                }

                saved.Push(state);
                result.Write(raw);
                return true;
            case Operators.RestoreState:
                if (saved.TryPop(out var before))
                {
                    state = before;
                    result.Write(raw);
                }

                return true;
            case Operators.Concatenate:
                state.Graphics.ToPage = OperandMatrix().Then(state.Graphics.ToPage);
                result.Write(raw);
                return true;
            case Operators.StateDictionary:
                ApplyStateDictionary();
                result.Write(raw);
                return true;
            case Operators.BeginMarked:
            case Operators.BeginMarkedWith:
            case Operators.EndMarked:
            case MoreOperators.MarkPoint:
            case MoreOperators.MarkPointWith:
                return true;
            default:
                return false;
        }
    }

    private void ExecuteOther(ulong name, ReadOnlySpan<byte> raw)
    {
        switch (name)
        {
            case Operators.XObject:
                Draw();
                return;
            case Operators.BeginImage:
                DrawInline(raw);
                return;
            case MoreOperators.ColorSpaceFill:
            case MoreOperators.ColorSpaceStroke:
                result.NeedFrom(store, resources, "ColorSpace", Operand(0).AsName());
                break;
            case MoreOperators.ColorFill:
            case MoreOperators.ColorStroke:
                NeedPattern();
                break;
            case MoreOperators.Shading:
                result.NeedFrom(store, resources, "Shading", Operand(0).AsName());
                break;
        }

        result.Write(raw);
    }

    private bool ExecutePath(ulong name, ReadOnlySpan<byte> raw)
    {
        switch (name)
        {
            case Operators.MoveTo:
                path.MoveTo(Point(0), raw);
                return true;
            case Operators.LineTo:
                path.LineTo(Point(0), raw);
                return true;
            case Operators.CurveTo:
                path.CurveTo([Point(4), Point(2), Point(0)], raw);
                return true;
            case Operators.CurveToV:
            case Operators.CurveToY:
                path.CurveTo([Point(2), Point(0)], raw);
                return true;
            case Operators.ClosePath:
                path.Close(raw);
                return true;
            case Operators.Rectangle:
                path.Rectangle(state.Graphics.ToPage, Number(3), Number(2), Number(1), Number(0), raw);
                return true;
            case MoreOperators.Clip:
            case MoreOperators.ClipEvenOdd:
                path.Clip(raw);
                return true;
            case Operators.CloseAndStroke:
            case Operators.Stroke:
            case Operators.Fill:
            case Operators.FillOld:
            case Operators.FillEvenOdd:
            case Operators.CloseFillAndStroke:
            case Operators.CloseFillAndStrokeEvenOdd:
            case Operators.FillAndStroke:
            case Operators.FillAndStrokeEvenOdd:
            case Operators.EndPath:
                path.Paint(raw);
                return true;
            default:
                return false;
        }
    }

    private bool ExecuteText(ulong name, ReadOnlySpan<byte> raw)
    {
        switch (name)
        {
            case Operators.Show:
                pen.Show(state, [Operand(0)], raw, "");
                return true;
            case Operators.ShowSpaced:
                pen.Show(state, Operand(0).AsArray() ?? [], raw, "");
                return true;
            case Operators.ShowOnNextLine:
                pen.NextLine(0, -state.Graphics.Leading);
                pen.Show(state, [Operand(0)], raw, "T*");
                return true;
            case Operators.ShowOnNextLineSpaced:
                (state.Graphics.WordSpacing, state.Graphics.CharacterSpacing) = (Number(2), Number(1));
                pen.NextLine(0, -state.Graphics.Leading);
                pen.Show(
                    state,
                    [Operand(0)],
                    raw,
                    $"{EditedContent.Number(Number(2))} Tw {EditedContent.Number(Number(1))} Tc T*"
                );
                return true;
            default:
                if (!FollowText(name))
                {
                    return false;
                }

                result.Write(raw);
                return true;
        }
    }

    private bool FollowText(ulong name)
    {
        ref var graphics = ref state.Graphics;
        switch (name)
        {
            case Operators.BeginText:
                pen.Begin();
                return true;
            case Operators.CharacterSpacing:
                graphics.CharacterSpacing = Number(0);
                return true;
            case Operators.WordSpacing:
                graphics.WordSpacing = Number(0);
                return true;
            case Operators.HorizontalScale:
                graphics.HorizontalScale = Number(0) / 100;
                return true;
            case Operators.Leading:
                graphics.Leading = Number(0);
                return true;
            case Operators.Rise:
                graphics.Rise = Number(0);
                return true;
            case Operators.Font:
                SetFont(Operand(1).AsName());
                graphics.FontSize = Number(0);
                return true;
            case Operators.MoveLine:
                pen.NextLine(Number(1), Number(0));
                return true;
            case Operators.MoveLineAndLead:
                graphics.Leading = -Number(0);
                pen.NextLine(Number(1), Number(0));
                return true;
            case Operators.TextMatrix:
                pen.Set(OperandMatrix());
                return true;
            case Operators.NextLine:
                pen.NextLine(0, -graphics.Leading);
                return true;
            default:
                return false;
        }
    }

    private PdfValue Operand(int fromLast) =>
        fromLast < operandCount ? operands[operandCount - 1 - fromLast] : PdfValue.Null;

    private double Number(int fromLast) => Operand(fromLast).AsNumber();

    private (double X, double Y) Point(int fromLast) =>
        state.Graphics.ToPage.Apply(Number(fromLast + 1), Number(fromLast));

    private Matrix OperandMatrix() => new(Number(5), Number(4), Number(3), Number(2), Number(1), Number(0));

    private CannotRedactException Damaged() => new(RedactionProblem.Damaged, page.Number);
}
