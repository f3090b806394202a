namespace Chengming.Features.Agencies;

/// <summary>Which agencies a member of the staff sees: the own one, and for supervisors everything below it (本级及下级机关).</summary>
/// <param name="AgencyId">The person's agency.</param>
/// <param name="Path">Its path.</param>
/// <param name="WithSubtree">True when everything below is seen too.</param>
public sealed record AgencyScope(Guid AgencyId, string Path, bool WithSubtree)
{
    /// <summary>Those of <paramref name="agencies"/> that the person sees.</summary>
    public IQueryable<Agency> Of(IQueryable<Agency> agencies) =>
        WithSubtree ? agencies.Where(a => a.Path.StartsWith(Path)) : agencies.Where(a => a.Id == AgencyId);

    /// <summary>True when the person sees this agency.</summary>
    public bool Covers(Agency agency) =>
        WithSubtree ? agency.Path.StartsWith(Path, StringComparison.Ordinal) : agency.Id == AgencyId;
}
