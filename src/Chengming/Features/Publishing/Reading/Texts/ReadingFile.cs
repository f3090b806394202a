using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>A data file beside the checks: a list of rows. Everything that is wrong with it is said at once, with the line and how to mend it.</summary>
/// <param name="Path">Its place below the folder of the machine reading.</param>
/// <param name="Json">What it holds.</param>
internal sealed record ReadingFile(string Path, byte[] Json)
{
    private const string Folder = "Features/Publishing/Reading";

    // Making one takes longer than using it, and together they hold twelve megabytes: what was made to look at a file serves for reading with
    // it, unless nobody has read with it before the memory is needed.
    private static readonly ConcurrentDictionary<string, WeakReference<Regex>> Shapes = new(StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The file as it travels inside the executable.</summary>
    public static ReadingFile Open(string path)
    {
        using var file = EmbeddedFiles.Open($"{Folder}/{path}");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return new ReadingFile(path, bytes.ToArray());
    }

    /// <summary>An expression of a data file: without backtracking, so that no text can make it slow.</summary>
    public static Regex Shape(string pattern)
    {
        if (Shapes.TryGetValue(pattern, out var made) && made.TryGetTarget(out var shape))
        {
            return shape;
        }

        const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        shape = new Regex(pattern, Options, TimeSpan.FromSeconds(1));
        Shapes[pattern] = new WeakReference<Regex>(shape);
        return shape;
    }

    /// <summary>What is wrong with an expression, and how to mend it; nothing when it can be used.</summary>
    public static IEnumerable<string> FaultsOf(string pattern)
    {
        string? fault = null;
        try
        {
            fault = Shape(pattern).IsMatch("")
                ? "the pattern fits an empty text: let it ask for at least one character"
                : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            fault = $"the pattern cannot be used ({e.Message}): write it without look-around and back-references";
        }

        return fault is null ? [] : [fault];
    }

    /// <summary>The rows; there must be some.</summary>
    /// <param name="name">By what a row is found in the file.</param>
    /// <param name="faults">What is wrong with a row, and how to mend it.</param>
    /// <param name="isUnique">True when no two rows may have one name.</param>
    /// <exception cref="InvalidDataException">Something is wrong; all of it is said.</exception>
    public IReadOnlyList<T> Rows<T>(Func<T, string> name, Func<T, IEnumerable<string>> faults, bool isUnique = false)
        where T : class
    {
        var rows = new List<T>();
        var wrong = new List<string>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, place) in Places().Index())
        {
            if (Read<T>(place, number + 1, wrong) is not { } row)
            {
                continue;
            }

            rows.Add(row);
            IEnumerable<string> twice =
                isUnique && !first.TryAdd(name(row), place.Line)
                    ? [$"stands in line {first[name(row)]} already: remove one"]
                    : [];
            wrong.AddRange(
                faults(row)
                    .Concat(twice)
                    .Select(f => $"{Path}, line {place.Line}, row {number + 1} “{name(row)}”: {f}.")
            );
        }

        if (rows.Count + wrong.Count == 0)
        {
            wrong.Add($"{Path}: there are no rows: write at least one.");
        }

        return wrong.Count == 0 ? rows : throw new InvalidDataException(string.Join(Environment.NewLine, wrong));
    }

    /// <summary>Refuses the file for something about all its rows.</summary>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public void Require(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{Path}: {fault}.");
        }
    }

    private T? Read<T>(RowPlace place, int number, List<string> wrong)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Json.AsSpan(place.Start, place.Length), Strict)
                ?? throw new JsonException("The row is null.");
        }
        catch (JsonException e)
        {
            var line = place.Line + (int)(e.LineNumber ?? 0);
            wrong.Add($"{Path}, line {line}, row {number}: {e.Message} Give every property of a row, and no others.");
            return null;
        }
    }

    private List<RowPlace> Places()
    {
        var places = new List<RowPlace>();
        var reader = new Utf8JsonReader(Json);
        try
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray)
            {
                throw new JsonException("The file has to be a list: [ … ].");
            }

            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                places.Add(new RowPlace(start, (int)reader.BytesConsumed - start, LineOf(start)));
            }

            while (reader.Read()) { }
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(
                $"{Path}, line {(e.LineNumber ?? 0) + 1}: {e.Message} Mend the commas, brackets and quotation marks there.",
                e
            );
        }

        return places;
    }

    private int LineOf(int at) => Json.AsSpan(0, at).Count((byte)'\n') + 1;

    private sealed record RowPlace(int Start, int Length, int Line);
}
