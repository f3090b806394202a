using Chengming.Pdf.Reading.Files;
using Chengming.Pdf.Reading.Fonts;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Reading.Content;

/// <summary>Runs the content of a page and of the form objects it draws, and collects text and lines.</summary>
internal sealed class ContentInterpreter(ObjectStore store, FontCache fonts, PageMarks marks)
{
    private const int MostOperands = 64;
    private const int DeepestStates = 512;
    private const int DeepestForms = 24;

    /// <summary>Going through this many bytes costs as much of the allowance as an operator.</summary>
    private const int BytesPerOperator = 16;

    private readonly PdfValue[] operands = new PdfValue[MostOperands];
    private readonly Stack<GraphicsState> saved = new();
    private readonly PathRecorder path = new(marks);
    private readonly TextPen pen = new(marks);
    private readonly MarkedContent marked = new(store, marks);
    private readonly HashSet<PdfStream> running = new(ReferenceEqualityComparer.Instance);
    private GraphicsState state;
    private int operandCount;

    public void Run(ReadOnlyMemory<byte> content, PdfDictionary resources, in Matrix toPage)
    {
        state = GraphicsState.Initial(toPage);
        RunContent(content.Span, resources);
    }

    private void RunContent(ReadOnlySpan<byte> content, PdfDictionary resources)
    {
        marks.Allowance.TakeOperators(1 + (content.Length / BytesPerOperator));
        var reader = new ObjectReader(content, 0, store.Names, store.Allowance);
        var floor = saved.Count;
        var beyond = 0;
        operandCount = 0;
        while (true)
        {
            var token = reader.Read();
            if (token.Kind == PdfKind.EndOfInput)
            {
                break;
            }

            if (token.Kind != PdfKind.Keyword)
            {
                // More operands than any operator has: keep the last ones.
                if (operandCount == MostOperands)
                {
                    operands.AsSpan(MostOperands / 2).CopyTo(operands);
                    operandCount = MostOperands / 2;
                }

                operands[operandCount++] = token;
                continue;
            }

            marks.Allowance.TakeOperators(1);
            switch (token.AsKeyword())
            {
                case Operators.SaveState when saved.Count < DeepestStates:
                    saved.Push(state);
                    break;
                case Operators.SaveState:
                    beyond++;
                    break;
                case Operators.RestoreState when beyond > 0:
                    beyond--;
                    break;
                case Operators.RestoreState when saved.Count > floor:
                    state = saved.Pop();
                    break;
                case Operators.RestoreState:
                    break;
                case Operators.BeginImage:
                    InlineImage.Skip(ref reader, content);
                    AddImage();
                    break;
                case Operators.XObject:
                    DrawXObject(resources);
                    break;
                default:
                    Execute(token.AsKeyword(), resources);
                    break;
            }

            operandCount = 0;
        }

        while (saved.Count > floor)
        {
            state = saved.Pop();
        }
    }

    private void Execute(ulong name, PdfDictionary resources)
    {
        if (!ExecutePath(name) && !ExecuteText(name, resources))
        {
            ExecuteOther(name, resources);
        }
    }

    private void ExecuteOther(ulong name, PdfDictionary resources)
    {
        switch (name)
        {
            case Operators.Concatenate:
                state.ToPage = OperandMatrix().Then(state.ToPage);
                break;
            case Operators.LineWidth:
                state.LineWidth = Number(0);
                break;
            case Operators.StateDictionary:
                ApplyStateDictionary(resources);
                break;
            case Operators.BeginMarked:
                marked.Begin(Operand(0), PdfValue.Null, resources);
                break;
            case Operators.BeginMarkedWith:
                marked.Begin(Operand(1), Operand(0), resources);
                break;
            case Operators.EndMarked:
                marked.End();
                break;
        }
    }

    private bool ExecutePath(ulong name)
    {
        switch (name)
        {
            case Operators.MoveTo:
                path.MoveTo(state.ToPage.Apply(Number(1), Number(0)));
                return true;
            case Operators.LineTo:
                path.LineTo(state.ToPage.Apply(Number(1), Number(0)));
                return true;
            case Operators.CurveTo:
            case Operators.CurveToV:
            case Operators.CurveToY:
                path.CurveTo(state.ToPage.Apply(Number(1), Number(0)));
                return true;
            case Operators.ClosePath:
                path.Close();
                return true;
            case Operators.Rectangle:
                path.Rectangle(state.ToPage, Number(3), Number(2), Number(1), Number(0));
                return true;
            case Operators.CloseAndStroke:
                path.Close();
                Paint(fill: false, stroke: true);
                return true;
            case Operators.Stroke:
                Paint(fill: false, stroke: true);
                return true;
            case Operators.Fill:
            case Operators.FillOld:
            case Operators.FillEvenOdd:
                Paint(fill: true, stroke: false);
                return true;
            case Operators.CloseFillAndStroke:
            case Operators.CloseFillAndStrokeEvenOdd:
                path.Close();
                Paint(fill: true, stroke: true);
                return true;
            case Operators.FillAndStroke:
            case Operators.FillAndStrokeEvenOdd:
                Paint(fill: true, stroke: true);
                return true;
            case Operators.EndPath:
                path.Clear();
                return true;
            default:
                return false;
        }
    }

    private void Paint(bool fill, bool stroke)
    {
        if (fill)
        {
            path.Fill();
        }

        if (stroke)
        {
            path.Stroke(state.SeenLineWidth);
        }

        path.Clear();
    }

    private bool ExecuteText(ulong name, PdfDictionary resources)
    {
        switch (name)
        {
            case Operators.BeginText:
                pen.Begin();
                return true;
            case Operators.CharacterSpacing:
                state.CharacterSpacing = Number(0);
                return true;
            case Operators.WordSpacing:
                state.WordSpacing = Number(0);
                return true;
            case Operators.HorizontalScale:
                state.HorizontalScale = Number(0) / 100;
                return true;
            case Operators.Leading:
                state.Leading = Number(0);
                return true;
            case Operators.RenderingMode:
                state.RenderingMode = Operand(0).AsInt();
                return true;
            case Operators.Rise:
                state.Rise = Number(0);
                return true;
            case Operators.Font:
                state.Font = fonts.Named(Operand(1).AsName(), resources);
                state.FontSize = Number(0);
                return true;
            case Operators.MoveLine:
                pen.NextLine(Number(1), Number(0));
                return true;
            case Operators.MoveLineAndLead:
                state.Leading = -Number(0);
                pen.NextLine(Number(1), Number(0));
                return true;
            case Operators.TextMatrix:
                pen.Set(OperandMatrix());
                return true;
            case Operators.NextLine:
                pen.NextLine(0, -state.Leading);
                return true;
            case Operators.Show:
                pen.Show(state, Operand(0).AsText(), marked.IsPagination);
                return true;
            case Operators.ShowSpaced:
                pen.Show(state, Operand(0).AsArray() ?? [], marked.IsPagination);
                return true;
            case Operators.ShowOnNextLineSpaced:
                state.WordSpacing = Number(2);
                state.CharacterSpacing = Number(1);
                goto case Operators.ShowOnNextLine;
            case Operators.ShowOnNextLine:
                pen.NextLine(0, -state.Leading);
                pen.Show(state, Operand(0).AsText(), marked.IsPagination);
                return true;
            default:
                return false;
        }
    }

    private void ApplyStateDictionary(PdfDictionary resources)
    {
        var states = store.Resolve(resources, "ExtGState").AsDictionary();
        if (states is null || Operand(0).AsName() is not { } name)
        {
            return;
        }

        if (store.Resolve(states, name).AsDictionary() is not { } dictionary)
        {
            return;
        }

        if (store.Resolve(dictionary, "LW") is { IsNumber: true } width)
        {
            state.LineWidth = width.AsNumber();
        }

        if (store.Resolve(dictionary, "Font").AsArray() is [var font, var size])
        {
            state.Font = fonts.For(store.Resolve(font).AsDictionary());
            state.FontSize = size.AsNumber();
        }
    }

    private void DrawXObject(PdfDictionary resources)
    {
        var objects = store.Resolve(resources, "XObject").AsDictionary();
        if (objects is null || Operand(0).AsName() is not { } name)
        {
            return;
        }

        if (store.Resolve(objects, name).AsStream() is not { } stream)
        {
            marks.IsDamaged = true;
            return;
        }

        switch (store.Resolve(stream.Dictionary, "Subtype").AsName())
        {
            case "Image":
                AddImage();
                break;
            case "Form" when running.Count < DeepestForms && running.Add(stream):
                DrawForm(stream, resources);
                running.Remove(stream);
                break;
        }
    }

    private void DrawForm(PdfStream form, PdfDictionary resources)
    {
        var before = state;
        if (store.Resolve(form.Dictionary, "Matrix").AsArray() is [_, _, _, _, _, _] items)
        {
            var n = Array.ConvertAll(items, i => store.Resolve(i).AsNumber());
            state.ToPage = new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]).Then(state.ToPage);
        }

        var own = store.Resolve(form.Dictionary, "Resources").AsDictionary();
        RunContent(store.Decode(form).Span, own ?? resources);
        state = before;
    }

    /// <summary>Pictures fill the unit square; some producers draw lines as pictures.</summary>
    private void AddImage()
    {
        var box = state.ToPage.Around(0, 0, 1, 1);
        if (!path.AddThin(box))
        {
            marks.AddPicture(box);
        }
    }

    /// <summary>An operand counted from the last.</summary>
    private PdfValue Operand(int fromLast) =>
        fromLast < operandCount ? operands[operandCount - 1 - fromLast] : PdfValue.Null;

    private double Number(int fromLast) => Operand(fromLast).AsNumber();

    private Matrix OperandMatrix() => new(Number(5), Number(4), Number(3), Number(2), Number(1), Number(0));
}
