namespace Chengming.Features.Requests.Papers;

/// <summary>A file that somebody gives in with a case.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Content">A stream that can seek.</param>
public sealed record PaperEntry(PaperKind Kind, string Name, Stream Content)
{
    /// <summary>The field of the form that a paper of a kind comes from.</summary>
    public static string FieldOf(PaperKind kind) => $"Papers.{kind.Code}";

    /// <summary>Field of the form that it came from.</summary>
    internal string Field => FieldOf(Kind);

    /// <summary>What a form sent. Browsers send an empty part where no file was chosen.</summary>
    internal static List<PaperEntry> Of(IFormFileCollection files) =>
        [
            .. PaperKind.All.SelectMany(kind =>
                files
                    .GetFiles(FieldOf(kind))
                    .Where(f => f.Length > 0 || f.FileName.Length > 0)
                    .Select(f => new PaperEntry(kind, f.FileName, f.OpenReadStream()))
            ),
        ];

    /// <inheritdoc />
    public override string ToString() => Kind.Term;
}
