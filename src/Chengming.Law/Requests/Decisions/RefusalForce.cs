namespace Chengming.Law.Requests.Decisions;

/// <summary>How far a ground binds the agency.</summary>
[Term("不予公开的约束力")]
public enum RefusalForce
{
    /// <summary>不予公开: must be refused.</summary>
    Must,

    /// <summary>不得公开, unless the third party agrees or the public interest would be seriously affected.</summary>
    MustUnlessConsentOrPublicInterest,

    /// <summary>可以不予公开: the agency weighs it.</summary>
    May,

    /// <summary>可以不予公开, unless laws, regulations or rules require disclosure.</summary>
    MayUnlessRequired,
}
