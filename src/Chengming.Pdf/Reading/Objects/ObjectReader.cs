using System.Buffers;
using Chengming.Pdf.Reading.Files;

namespace Chengming.Pdf.Reading.Objects;

/// <summary>
/// Reads objects from bytes, forgiving everything that can be forgiven: it never throws for bad syntax, only for nesting
/// beyond the limit.
/// </summary>
internal ref struct ObjectReader(ReadOnlySpan<byte> data, int position, NameTable names, Allowance allowance)
{
    private readonly ReadOnlySpan<byte> data = data;
    private int depthLeft = allowance.Limits.Depth;

    /// <summary>Where the next byte is read.</summary>
    public int Position { get; set; } = position;

    /// <summary>True where <c>12 0 R</c> is a reference: everywhere but in content streams.</summary>
    public bool WithReferences { get; init; }

    /// <summary>Decrypts the strings of an encrypted file's object.</summary>
    public Func<byte[], byte[]>? Decrypt { get; init; }

    public readonly bool AtEnd => Position >= data.Length;

    /// <summary>Passes over white space and comments.</summary>
    public void SkipWhite()
    {
        while (Position < data.Length)
        {
            var b = data[Position];
            if (Characters.IsWhite(b))
            {
                Position++;
            }
            else if (b == '%')
            {
                var end = data[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? data.Length : Position + end;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The next object, a keyword, or the end of the input.</summary>
    public PdfValue Read()
    {
        SkipWhite();
        if (Position >= data.Length)
        {
            return PdfValue.EndOfInput;
        }

        var b = data[Position];
        switch (b)
        {
            case (byte)'/':
                Position++;
                return PdfValue.Name(ReadName());
            case (byte)'(':
                Position++;
                return PdfValue.Text(Decrypted(ReadLiteral()));
            case (byte)'[':
                Position++;
                return ReadArray();
            case (byte)'<' when Position + 1 < data.Length && data[Position + 1] == '<':
                Position += 2;
                return PdfValue.Of(ReadDictionary());
            case (byte)'<':
                Position++;
                return PdfValue.Text(Decrypted(ReadHex()));
            case (byte)'>' when Position + 1 < data.Length && data[Position + 1] == '>':
                Position += 2;
                return PdfValue.Keyword(">>"u8);
        }

        if (Characters.IsDelimiter(b))
        {
            return PdfValue.Keyword(data.Slice(Position++, 1));
        }

        if (Characters.IsDigit(b) || b is (byte)'-' or (byte)'+' or (byte)'.')
        {
            return ReadNumber();
        }

        return ReadWord();
    }

    private readonly byte[] Decrypted(byte[] text) => Decrypt is null ? text : Decrypt(text);

    private PdfValue ReadWord()
    {
        var word = TakeRegular();
        return word switch
        {
            [(byte)'t', (byte)'r', (byte)'u', (byte)'e'] => PdfValue.Of(true),
            [(byte)'n', (byte)'u', (byte)'l', (byte)'l'] => PdfValue.Null,
            _ when word.SequenceEqual("false"u8) => PdfValue.Of(false),
            _ => PdfValue.Keyword(word),
        };
    }

    private ReadOnlySpan<byte> TakeRegular()
    {
        var rest = data[Position..];
        var end = rest.IndexOfAny(Characters.WhiteOrDelimiter);
        var word = end < 0 ? rest : rest[..end];
        Position += word.Length;
        return word;
    }

    private string ReadName()
    {
        var word = TakeRegular();
        if (!word.Contains((byte)'#'))
        {
            return names.Get(word);
        }

        var buffer = new byte[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (
                word[i] == '#'
                && i + 2 < word.Length
                && Characters.Hex(word[i + 1]) >= 0
                && Characters.Hex(word[i + 2]) >= 0
            )
            {
                buffer[length++] = (byte)((Characters.Hex(word[i + 1]) << 4) | Characters.Hex(word[i + 2]));
                i += 2;
            }
            else
            {
                buffer[length++] = word[i];
            }
        }

        return names.Get(buffer.AsSpan(0, length));
    }

    private PdfValue ReadNumber()
    {
        var start = Position;
        var negative = false;
        while (Position < data.Length && data[Position] is (byte)'-' or (byte)'+')
        {
            negative |= data[Position] == '-';
            Position++;
        }

        var whole = 0.0;
        var digits = 0;
        while (Position < data.Length && Characters.IsDigit(data[Position]))
        {
            whole = (whole * 10) + (data[Position++] - '0');
            digits++;
        }

        if (Position >= data.Length || data[Position] != '.')
        {
            // A word such as "-foo": take it whole, so that reading goes on behind it.
            if (digits == 0)
            {
                Position = start;
                return PdfValue.Keyword(TakeRegular());
            }

            SkipNumberTail();
            if (double.IsInfinity(whole))
            {
                return PdfValue.Null;
            }

            var integer = PdfValue.Integer((long)Math.Min(negative ? -whole : whole, 1e15));
            return WithReferences && !negative ? ReferenceOr(integer) : integer;
        }

        Position++;
        var scale = 1.0;
        while (Position < data.Length && Characters.IsDigit(data[Position]))
        {
            if (scale < 1e15)
            {
                whole = (whole * 10) + (data[Position] - '0');
                scale *= 10;
            }

            Position++;
        }

        SkipNumberTail();
        var value = whole / scale;
        return double.IsFinite(value) ? PdfValue.Real(negative ? -value : value) : PdfValue.Null;
    }

    /// <summary>Some producers write "0.00-35" or "12.": what follows the number up to a sign of syntax is dropped.</summary>
    private void SkipNumberTail()
    {
        while (Position < data.Length && data[Position] is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
        {
            Position++;
        }
    }

    private PdfValue ReferenceOr(PdfValue first)
    {
        var at = Position;
        while (at < data.Length && Characters.IsWhite(data[at]))
        {
            at++;
        }

        var generation = 0;
        var digits = 0;
        while (at < data.Length && Characters.IsDigit(data[at]) && digits < 6)
        {
            generation = (generation * 10) + (data[at++] - '0');
            digits++;
        }

        if (digits == 0 || at >= data.Length || !Characters.IsWhite(data[at]))
        {
            return first;
        }

        while (at < data.Length && Characters.IsWhite(data[at]))
        {
            at++;
        }

        if (at >= data.Length || data[at] != 'R' || (at + 1 < data.Length && Characters.IsRegular(data[at + 1])))
        {
            return first;
        }

        var number = first.AsInt(-1);
        if (number < 0)
        {
            return first;
        }

        Position = at + 1;
        return PdfValue.Reference(number, generation);
    }

    private byte[] ReadLiteral()
    {
        // Most strings have neither escapes nor inner brackets: one copy.
        var rest = data[Position..];
        var end = rest.IndexOfAny((byte)')', (byte)'\\', (byte)'(');
        if (end >= 0 && rest[end] == ')' && !rest[..end].Contains((byte)'\r'))
        {
            Position += end + 1;
            return rest[..end].ToArray();
        }

        var at = Position;
        var text = LiteralText.Unescape(data, ref at);
        Position = at;
        return text;
    }

    private byte[] ReadHex()
    {
        var rest = data[Position..];
        var end = rest.IndexOf((byte)'>');
        var digits = end < 0 ? rest : rest[..end];
        Position += end < 0 ? rest.Length : end + 1;
        return LiteralText.FromHex(digits);
    }

    private PdfValue ReadArray()
    {
        Enter();
        var buffer = ArrayPool<PdfValue>.Shared.Rent(16);
        var count = 0;
        try
        {
            while (true)
            {
                var item = Read();
                if (item.Kind == PdfKind.EndOfInput || item.IsKeyword("]"u8))
                {
                    break;
                }

                // An unclosed array before the end of the object or dictionary.
                if (item.IsKeyword("endobj"u8) || item.IsKeyword(">>"u8))
                {
                    Position -= item.IsKeyword(">>"u8) ? 2 : 6;
                    break;
                }

                if (count == buffer.Length)
                {
                    var larger = ArrayPool<PdfValue>.Shared.Rent(count * 2);
                    buffer.AsSpan(0, count).CopyTo(larger);
                    ArrayPool<PdfValue>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }

                allowance.TakeValue();
                buffer[count++] = item;
            }

            return PdfValue.Of(buffer.AsSpan(0, count).ToArray());
        }
        finally
        {
            ArrayPool<PdfValue>.Shared.Return(buffer, clearArray: true);
            depthLeft++;
        }
    }

    private PdfDictionary ReadDictionary()
    {
        Enter();
        var dictionary = new PdfDictionary();
        while (true)
        {
            var key = Read();
            if (key.Kind == PdfKind.EndOfInput || key.IsKeyword(">>"u8))
            {
                break;
            }

            if (key.IsKeyword("endobj"u8) || key.IsKeyword("stream"u8))
            {
                Position -= 6;
                break;
            }

            if (key.AsName() is not { } name)
            {
                continue;
            }

            var value = Read();
            if (value.Kind == PdfKind.Keyword)
            {
                if (value.IsKeyword(">>"u8))
                {
                    dictionary.Add(name, PdfValue.Null);
                    break;
                }

                continue;
            }

            allowance.TakeValue();
            dictionary.Add(name, value);
        }

        depthLeft++;
        return dictionary;
    }

    private void Enter()
    {
        if (--depthLeft < 0)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "Arrays or dictionaries are nested too deeply.");
        }
    }
}
