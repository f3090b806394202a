using System.Globalization;
using Chengming.Law.Calendar;

namespace Chengming.Law;

/// <summary>Lines of a data file, read into things; what is wrong is told with the line.</summary>
internal sealed class FileRows(TextReader text, string[] required, string[] optional)
{
    private readonly List<FileProblem> problems = [];

    public IReadOnlyList<FileProblem> Problems => problems;

    /// <summary>One thing for each line without a fault.</summary>
    public List<T> Read<T>(Func<CsvRow, T> make)
    {
        var things = new List<T>();
        foreach (var row in CsvRows.Read(text, required, optional, (l, m, d) => problems.Add(new(l, m, d))).Rows)
        {
            var before = problems.Count;
            var thing = make(row);
            if (problems.Count == before)
            {
                things.Add(thing);
            }
        }

        return things;
    }

    /// <summary>The things of a shipped file, which must be without fault.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<T> Shipped<T>(string name, string[] columns, Func<FileRows, CsvRow, T> make)
    {
        using var text = ShippedFiles.Open(name);
        var rows = new FileRows(text, columns, []);
        var things = rows.Read(row => make(rows, row));
        return rows.Problems.Count == 0 ? things : throw new InvalidFileException(name, rows.Problems);
    }

    public void Require(bool holds, CsvRow row, string message, string mend)
    {
        if (!holds)
        {
            problems.Add(new FileProblem(row.Line, message, mend));
        }
    }

    public string Text(CsvRow row, string column)
    {
        Require(row[column].Length > 0, row, $"“{column}”栏是空的", "请填写");
        return row[column];
    }

    public int Number(CsvRow row, string column)
    {
        var isNumber = int.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        Require(isNumber, row, $"“{column}”栏的“{row[column]}”不是整数", "请填 0、1、2 这样的数");
        return number;
    }

    public DateOnly Day(CsvRow row, string column)
    {
        var isDay = DateOnly.TryParseExact(
            row[column],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        Require(isDay, row, $"“{column}”栏的“{row[column]}”不是日期", "请写成 2027-01-01 这样");
        return day;
    }

    public SourceMark Mark(CsvRow row, string column)
    {
        var mark = SourceMarks.Read(row[column]);
        Require(mark is not null, row, $"不认识标记“{row[column]}”", "请填 V、1、K、L 或 C");
        return mark ?? SourceMark.Convention;
    }

    public T Choice<T>(CsvRow row, string column)
        where T : struct, Enum
    {
        var isChoice =
            Enum.TryParse<T>(row[column], out var choice) && Enum.IsDefined(choice) && !char.IsDigit(row[column][0]);
        Require(
            isChoice,
            row,
            $"“{column}”栏的“{row[column]}”不在可选之列",
            $"请填 {string.Join('、', Enum.GetNames<T>())} 之一"
        );
        return choice;
    }

    public IReadOnlyList<T> Choices<T>(CsvRow row, string column)
        where T : struct, Enum
    {
        var words = row[column].Split('|', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            Require(Enum.TryParse<T>(word, out _), row, $"“{column}”栏的“{word}”不在可选之列", "请改正");
        }

        return [.. words.Where(w => Enum.TryParse<T>(w, out _)).Select(Enum.Parse<T>)];
    }

    /// <summary>Articles written <c>Regulation 36 0 4</c> (article, paragraph, item), parted by bars.</summary>
    public IReadOnlyList<Citation> Citations(CsvRow row, string column)
    {
        var citations = new List<Citation>();
        foreach (var words in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = words.Split(' ');
            var numbers = parts
                .Skip(1)
                .Select(p => int.TryParse(p, CultureInfo.InvariantCulture, out var n) ? n : -1)
                .ToList();
            var known = Enum.TryParse<Instrument>(parts[0], out var instrument) && numbers.Count is >= 1 and <= 3;
            Require(
                known && numbers.TrueForAll(n => n >= 0),
                row,
                $"看不懂条文“{words}”",
                "请写成 Regulation 36 0 4 这样"
            );
            if (known)
            {
                citations.Add(
                    new Citation(instrument, numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2))
                );
            }
        }

        return citations;
    }
}
