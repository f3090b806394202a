using System.Security.Cryptography;
using System.Text.Json;
using Chengming.Law;

namespace Chengming.Features.Publishing.Importing;

/// <summary>A row of an import (存量导入行): what it says, what has to be mended, and what became of it.</summary>
[Term("存量导入行")]
public sealed class ItemImportRow
{
    private ItemImportRow() { }

    internal ItemImportRow(Guid importId, int order, string place)
    {
        Id = Guid.CreateVersion7();
        (ImportId, Order, Place) = (importId, order, place);
    }

    /// <summary>Identifier, and that of the item which it becomes: taking a row twice is not possible, whenever the work is broken off.</summary>
    public Guid Id { get; private set; }

    /// <summary>The import.</summary>
    public Guid ImportId { get; private set; }

    /// <summary>Its place in the import, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Where it stands: the number of the row, or the name of the file.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What it says.</summary>
    public IReadOnlyList<ImportedValue> Values { get; private set; } = [];

    /// <summary>What has to be mended.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    /// <summary>Which items or rows seem to be the same.</summary>
    public IReadOnlyList<string> SameAs { get; private set; } = [];

    /// <summary>What became of it.</summary>
    public ItemImportRowState State { get; private set; }

    /// <summary>Why it was not taken or not submitted; empty for no reason.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>True when it may become a draft.</summary>
    public bool IsReady => State is ItemImportRowState.Ready;

    /// <summary>The print of its text while it is read; not kept.</summary>
    internal string Print { get; set; } = "";

    /// <summary>Problems of the file itself, which no edit of the values mends.</summary>
    internal IEnumerable<ImportProblem> FileProblems => Problems.Where(p => p.Field.Length == 0);

    /// <summary>Puts down what the row says. What seems to be there already is left out until somebody says otherwise.</summary>
    internal void Say(
        IReadOnlyList<ImportedValue> values,
        IReadOnlyList<ImportProblem> problems,
        IReadOnlyList<string> sameAs
    )
    {
        (Values, Problems, SameAs) = (values, problems, sameAs);
        State =
            problems.Count > 0 ? ItemImportRowState.Faulty
            : sameAs.Count > 0 ? ItemImportRowState.Same
            : ItemImportRowState.Ready;
    }

    /// <summary>Gives the row an identifier that follows from what it says, so that the same row brought again is known.</summary>
    internal void NameAfterContent(Guid agencyId)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                agencyId,
                Order,
                Place,
                Values,
                Print,
            }
        );
        Id = new Guid(SHA256.HashData(said).AsSpan(0, 16));
    }

    /// <summary>A person chose to take the row or to leave it out.</summary>
    internal void Choose(bool takes)
    {
        if (Problems.Count == 0 && State is not ItemImportRowState.Taken)
        {
            State =
                takes ? ItemImportRowState.Ready
                : SameAs.Count > 0 ? ItemImportRowState.Same
                : ItemImportRowState.LeftOut;
        }
    }

    /// <summary>It became a draft.</summary>
    internal void Take() => (State, Reason) = (ItemImportRowState.Taken, "");

    /// <summary>It could not become a draft after all.</summary>
    internal void Fail(string reason) =>
        (State, Reason) = (ItemImportRowState.Failed, reason.Length > LongestReason ? reason[..LongestReason] : reason);

    /// <summary>Its draft was submitted for review, or why it could not be.</summary>
    internal void Submitted(string reason) =>
        (State, Reason) = (
            reason.Length == 0 ? ItemImportRowState.Submitted : ItemImportRowState.Taken,
            reason.Length > LongestReason ? reason[..LongestReason] : reason
        );

    internal const int LongestReason = 1_000;
}

/// <summary>What became of a row (存量导入行状态).</summary>
[Term("存量导入行状态")]
public enum ItemImportRowState
{
    /// <summary>可以导入.</summary>
    Ready,

    /// <summary>有错误.</summary>
    Faulty,

    /// <summary>疑似重复.</summary>
    Same,

    /// <summary>不导入.</summary>
    LeftOut,

    /// <summary>已成草稿.</summary>
    Taken,

    /// <summary>导入失败.</summary>
    Failed,

    /// <summary>已送审.</summary>
    Submitted,
}

/// <summary>What a row says in a field (导入的值).</summary>
/// <param name="Field">The member of <see cref="Items.ItemContent"/>.</param>
/// <param name="Words">As it was written.</param>
[Term("导入的值")]
public sealed record ImportedValue(string Field, string Words);

/// <summary>What has to be mended in a row (导入行的问题).</summary>
/// <param name="Field">The member of <see cref="Items.ItemContent"/>; empty for the file itself.</param>
/// <param name="Column">The header of the column.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
[Term("导入行的问题")]
public sealed record ImportProblem(string Field, string Column, string Message);
