using System.Security.Claims;

namespace Chengming.Features.Search;

/// <summary>A part of the platform in which the search box of the back office looks. Every feature brings its own.</summary>
public interface ISearchSource
{
    /// <summary>What is found here, e.g. 机关.</summary>
    string Title { get; }

    /// <summary>Small numbers stand first.</summary>
    int Order { get; }

    /// <summary>
    /// What this person may see and the words mean, things whose code is exactly the query first. Nothing for a person to whom this kind
    /// of thing is closed.
    /// </summary>
    /// <param name="query">What was typed, trimmed, not empty.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="most">Most things; one more is a sign that there are more.</param>
    /// <param name="cancel">Breaks off.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(string query, ClaimsPrincipal person, int most, CancellationToken cancel);

    /// <summary>Where all that the query finds is listed; null when there is no such list.</summary>
    string? MoreAt(string query);
}

/// <summary>Something that was found.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Under">What tells it apart: its code, its region, its agency.</param>
/// <param name="Address">Where it is.</param>
public sealed record SearchHit(string Title, string Under, string Address);
