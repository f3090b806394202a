using Chengming.Pdf.Reading.Content;
using Chengming.Pdf.Reading.Objects;

namespace Chengming.Pdf.Redacting;

/// <summary>What content draws by name: fonts, pictures, forms, patterns.</summary>
internal sealed partial class ContentEditor
{
    private const int DeepestForms = 24;

    private void SetFont(string? name)
    {
        var fonts = store.Resolve(resources, "Font").AsDictionary();
        state.Font = name is null || fonts is null ? null : work.FontOf(store.Resolve(fonts, name).AsDictionary());
        if (state.Font is { } use)
        {
            result.Need("Font", name!, PdfValue.Of(use.Copy));
        }
    }

    private void ApplyStateDictionary()
    {
        var states = store.Resolve(resources, "ExtGState").AsDictionary();
        if (
            states is null
            || Operand(0).AsName() is not { } name
            || store.Resolve(states, name).AsDictionary() is not { } dictionary
        )
        {
            return;
        }

        if (page.HasMarks && store.Resolve(dictionary, "SMask").AsDictionary() is not null)
        {
            throw new CannotRedactException(RedactionProblem.Pattern, page.Number);
        }

        if (store.Resolve(dictionary, "Font").AsArray() is not null)
        {
            // Rare, and the font would have to be replaced inside of the state.
            throw new CannotRedactException(RedactionProblem.UnknownFont, page.Number);
        }

        result.Need("ExtGState", name, states[name]);
    }

    private void NeedPattern()
    {
        if (Operand(0).AsName() is not { } name)
        {
            return;
        }

        var patterns = store.Resolve(resources, "Pattern").AsDictionary();
        if (page.HasMarks && patterns is not null && store.Resolve(patterns, name).AsStream() is not null)
        {
            throw new CannotRedactException(RedactionProblem.Pattern, page.Number);
        }

        result.NeedFrom(store, resources, "Pattern", name);
    }

    private void Draw()
    {
        var objects = store.Resolve(resources, "XObject").AsDictionary();
        if (objects is null || Operand(0).AsName() is not { } name)
        {
            return;
        }

        if (store.Resolve(objects, name).AsStream() is not { } stream)
        {
            return;
        }

        var made = store.Resolve(stream.Dictionary, "Subtype").AsName() switch
        {
            "Image" => Image(stream),
            "Form" => Form(stream),
            _ => null,
        };
        if (made is { } drawn)
        {
            result.Need("XObject", drawn.Name, PdfValue.Of(drawn.Stream));
            result.Write($"/{drawn.Name} Do");
        }
    }

    private (string Name, PdfStream Stream)? Image(PdfStream image) =>
        new ImageEditor(work, page).Edit(image, state.Graphics.ToPage) is { } edited
            ? work.Made(image, edited.Raw.Span, () => edited)
            : null;

    private (string Name, PdfStream Stream)? Form(PdfStream form)
    {
        if (running.Count >= DeepestForms || !running.Add(form))
        {
            throw Damaged();
        }

        var inner = state;
        if (store.Resolve(form.Dictionary, "Matrix").AsArray() is [_, _, _, _, _, _] items)
        {
            var n = Array.ConvertAll(items, i => store.Resolve(i).AsNumber());
            inner.Graphics.ToPage = new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]).Then(inner.Graphics.ToPage);
        }

        var own = store.Resolve(form.Dictionary, "Resources").AsDictionary();
        var content = store.Decode(form);
        if (content.IsEmpty && !form.Raw.IsEmpty)
        {
            throw Damaged();
        }

        var edited = new ContentEditor(work, page, running, own ?? resources, inner).Run(content.Span);
        running.Remove(form);
        return work.Made(form, edited.Bytes, () => FormOf(form, edited));
    }

    private static PdfStream FormOf(PdfStream form, EditedContent edited)
    {
        var dictionary = new PdfDictionary();
        foreach (var key in (string[])["Type", "Subtype", "FormType", "BBox", "Matrix", "Group"])
        {
            if (form.Dictionary[key] is { IsNull: false } value)
            {
                dictionary.Add(key, value);
            }
        }

        dictionary.Add("Resources", PdfValue.Of(edited.Resources()));
        dictionary.Add("Filter", PdfValue.Name("FlateDecode"));
        return new PdfStream(dictionary, ImageEditor.Deflate(edited.Bytes), 0, 0);
    }

    private void DrawInline(ReadOnlySpan<byte> raw)
    {
        NeedColorSpaceOf(raw);
        var box = state.Graphics.ToPage.Around(0, 0, 1, 1);
        if (!page.TouchesAny(box))
        {
            result.Write(raw);
        }
        else if (!page.IsInsideOne(box))
        {
            throw new CannotRedactException(RedactionProblem.Picture, page.Number);
        }
    }

    private void NeedColorSpaceOf(ReadOnlySpan<byte> raw)
    {
        var reader = new ObjectReader(raw, 0, store.Names, store.Allowance);
        for (var token = reader.Read(); token.Kind != PdfKind.EndOfInput && !token.IsKeyword("ID"u8); )
        {
            var isSpace = token.AsName() is "CS" or "ColorSpace";
            token = reader.Read();
            if (isSpace)
            {
                result.NeedFrom(store, resources, "ColorSpace", token.AsName());
            }
        }
    }
}
