using System.Text;
using Chengming.Features.Publishing.Reading;
using Chengming.Features.Publishing.Reading.Texts;
using Chengming.Tests.Architecture;

namespace Chengming.Tests.Features.Publishing.Reading;

/// <summary>The data files of the machine reading are read when the site starts; what is wrong is said with its line and how to mend it.</summary>
public class ReadingFilesTests
{
    private const string Folder = "src/Chengming/Features/Publishing/Reading";

    [Fact]
    public void EveryDataFile_IsReadAtTheStart() =>
        Assert.Equal(
            SourceTree.Files(Folder, "*.json").Select(f => SourceTree.Relative(f)[(Folder.Length + 1)..]).Order(),
            AllReadingFiles.All.Keys.Order()
        );

    [Fact]
    public void Validate_FilesAsTheyAre_HoldsNothingAgainstThem() => AllReadingFiles.Validate();

    [Theory]
    [InlineData(
        "Secrecy/secrecy-words.json",
        """[{"rule": "R205", "word": "作战计划", "unless": [], "why": "x"},|{"rule": "R205", "word": "战", "unless": [], "why": "x"}]""",
        "Secrecy/secrecy-words.json, line 2, row 2 “战”: the word is shorter than two characters"
    )]
    [InlineData(
        "Secrecy/secrecy-words.json",
        """[{"rule": "R205", "word": "作战计划", "unless": [], "why": "x"},||{"rule": "R206", "word": "作战计划", "unless": [], "why": "x"}]""",
        "line 3, row 2 “作战计划”: stands in line 1 already"
    )]
    [InlineData(
        "Secrecy/secrecy-words.json",
        """[{"rule": "R101", "word": "作战计划", "unless": [], "why": "x"}]""",
        "R101 is no rule of words: write R205 or R206"
    )]
    [InlineData(
        "Secrecy/secrecy-words.json",
        """[|{"rule": "R205", "word": "作战计划", "unless": [], "reason": "x"}]""",
        "Secrecy/secrecy-words.json, line 2, row 1: "
    )]
    [InlineData("Secrecy/secrecy-words.json", """[{"rule": "R205",,]""", "line 1: ")]
    [InlineData("Secrecy/secrecy-words.json", "[]", "there are no rows")]
    [InlineData(
        "Secrecy/secrecy-marks.json",
        """[{"rule": "R201", "place": "anywhere", "pattern": "(?<!a)密", "unless": [], "severity": "error", "what": "x", "advice": "y"}]""",
        "write it without look-around"
    )]
    [InlineData(
        "Wording/title-patterns.json",
        """[{"pattern": "的*", "unless": [], "severity": "question", "what": "x", "suggestion": null}]""",
        "row 1 “的*”: the pattern fits an empty text"
    )]
    [InlineData(
        "Names/former-organs.json",
        """[{"old": "农业部", "present": "农业部", "changedOn": "2018-03-21", "unless": ["农业"]}]""",
        "the same as the former one"
    )]
    [InlineData(
        "Metadata/required-elements.json",
        """[{"genres": ["通知"], "required": ["links"], "expected": []}]""",
        "nobody looks whether Links is empty"
    )]
    [InlineData("Personal/illness-words.json", """["尘肺", "尘肺"]""", "row 2 “尘肺”: stands in line 1 already")]
    public void Validate_FaultyFile_SaysWhereAndHowToMend(string path, string json, string told)
    {
        var faulty = new ReadingFile(path, Encoding.UTF8.GetBytes(json.Replace('|', '\n')));

        var said = Assert.Throws<InvalidDataException>(() =>
            AllReadingFiles.Validate(p => p == path ? faulty : ReadingFile.Open(p))
        );

        Assert.Contains(told, said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SeveralFaults_SaysThemAll()
    {
        var said = Assert.Throws<InvalidDataException>(() =>
            AllReadingFiles.Validate(p =>
                p.StartsWith("Wording/", StringComparison.Ordinal)
                    ? new ReadingFile(p, "[{}, {}]"u8.ToArray())
                    : ReadingFile.Open(p)
            )
        );

        Assert.Equal(5, said.Message.Split(Environment.NewLine).Length); // the heading, and two rows of two files
    }
}
