using Chengming.Actions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Storing;
using Chengming.Law;

namespace Chengming.Features.Files.Releasing;

/// <summary>
/// What the check before release found in a file when it was last made (发布前检查记录). A file has one; checking it again replaces what
/// was found, and the audit keeps that it was done.
/// </summary>
[Term("发布前检查记录")]
public sealed class ReleaseCheck
{
    private ReleaseCheck() { }

    /// <summary>The first check of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">What was found.</param>
    /// <param name="sealedContent">The same, sealed for the database.</param>
    /// <param name="by">Who had it checked.</param>
    /// <param name="at">When.</param>
    public ReleaseCheck(StoredFile file, CheckedContent content, string sealedContent, Actor by, DateTimeOffset at)
    {
        Id = file.Id;
        AgencyId = file.AgencyId;
        Replace(content, sealedContent, by, at);
    }

    /// <summary>Identifier; that of the file.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency the file belongs to.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Account of the person who had it checked; null for the platform itself.</summary>
    public Guid? CheckedById { get; private set; }

    /// <summary>Name of who had it checked.</summary>
    public string CheckedByName { get; private set; } = "";

    /// <summary>When it was checked.</summary>
    public DateTimeOffset CheckedAt { get; private set; }

    /// <summary>How many findings must not go out.</summary>
    public int Errors { get; private set; }

    /// <summary>How many findings are usually wrong.</summary>
    public int Warnings { get; private set; }

    /// <summary>How many findings somebody has to look at.</summary>
    public int Questions { get; private set; }

    /// <summary>True when everything in the file could be looked at. Without it no file is called clean.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What was found, sealed (<see cref="CheckedContents"/>): masked values and excerpts can still tell of a person.</summary>
    public string Found { get; private set; } = "";

    /// <summary>True when everything was looked at and nothing was found.</summary>
    public bool IsClean => IsWhole && Errors + Warnings + Questions == 0;

    /// <summary>The file was checked again.</summary>
    public void Replace(CheckedContent content, string sealedContent, Actor by, DateTimeOffset at)
    {
        CheckedById = by.AccountId;
        CheckedByName = by.Name;
        CheckedAt = at;
        Errors = content.Count(FindingSeverity.Error);
        Warnings = content.Count(FindingSeverity.Warning);
        Questions = content.Count(FindingSeverity.Question);
        IsWhole = content.NotChecked.Count == 0;
        Found = sealedContent;
    }
}
