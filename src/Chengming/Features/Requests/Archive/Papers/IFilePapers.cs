namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>
/// A part of the platform that has papers of a case: it brings them into the file, and removes them when the file is destroyed. A further kind of
/// paper joins the file by a further implementation, registered in <see cref="ArchiveFeature"/>.
/// </summary>
internal interface IFilePapers
{
    /// <summary>Its papers of a case, in any order.</summary>
    Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel);

    /// <summary>
    /// Removes what the papers say, past the audit: what is destroyed must not be kept there. The destruction itself is recorded by who calls.
    /// </summary>
    Task EraseAsync(Guid requestId, CancellationToken cancel);
}
