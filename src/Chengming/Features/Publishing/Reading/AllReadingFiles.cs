using Chengming.Features.Publishing.Reading.Metadata;
using Chengming.Features.Publishing.Reading.Names;
using Chengming.Features.Publishing.Reading.Personal;
using Chengming.Features.Publishing.Reading.Secrecy;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Features.Publishing.Reading.Wording;

namespace Chengming.Features.Publishing.Reading;

/// <summary>The data files of the machine reading. They are read when the site starts, so that a faulty row stops it there and not the first officer who submits.</summary>
internal static class AllReadingFiles
{
    public static IReadOnlyDictionary<string, Action<ReadingFile>> All { get; } =
        new Dictionary<string, Action<ReadingFile>>
        {
            [RequiredElementsAreThere.File] = file => RequiredElementsAreThere.Read(file),
            [NationalOrgansHavePresentNames.File] = file => NationalOrgansHavePresentNames.Read(file),
            [IllnessIsNotTiedToAName.File] = file => IllnessIsNotTiedToAName.Read(file),
            [PersonNames.File] = file => PersonNames.Read(file),
            [PersonalFieldsStayOut.File] = file => PersonalFieldsStayOut.Read(file),
            [SecrecyMarks.File] = file => SecrecyMarks.Read(file),
            [SensitiveWords.File] = file => SensitiveWords.Read(file),
            [NumberingIsWellWritten.File] = file => _ = new PatternRows(file),
            [TitleIsWellWorded.File] = file => _ = new PatternRows(file),
        };

    /// <summary>Reads them all.</summary>
    /// <exception cref="InvalidDataException">Something is wrong; the message names every file and line, and how to mend it.</exception>
    public static void Validate() => Validate(ReadingFile.Open);

    internal static void Validate(Func<string, ReadingFile> open)
    {
        var wrong = new List<string>();
        foreach (var (path, read) in All)
        {
            try
            {
                read(open(path));
            }
            catch (InvalidDataException e)
            {
                wrong.Add(e.Message);
            }
        }

        if (wrong.Count > 0)
        {
            throw new InvalidDataException(
                $"The data of the machine reading is faulty:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}"
            );
        }
    }
}
