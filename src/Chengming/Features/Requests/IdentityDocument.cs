using Chengming.Data.Protection;
using Chengming.Law;

namespace Chengming.Features.Requests;

/// <summary>证件: what proves who a person is. No law lists them for applications; these are the customary ones.</summary>
[Term("身份证件")]
public sealed class IdentityDocument
{
    /// <summary>居民身份证, whose number can be checked.</summary>
    public static readonly IdentityDocument ResidentId = new("resident-id", "居民身份证", ProtectedKind.ResidentId);

    private IdentityDocument(string code, string term, ProtectedKind number) =>
        (Code, Term, NumberKind) = (code, term, number);

    /// <summary>All documents.</summary>
    public static IReadOnlyList<IdentityDocument> All { get; } =
    [
        ResidentId,
        new("passport", "护照", ProtectedKind.Other),
        new("hong-kong-macao", "港澳居民居住证或来往内地通行证", ProtectedKind.Other),
        new("taiwan", "台湾居民居住证或来往大陆通行证", ProtectedKind.Other),
        new("officer", "军官证等其他证件", ProtectedKind.Other),
    ];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>How its number is masked.</summary>
    public ProtectedKind NumberKind { get; }

    /// <summary>The document with this code; null when there is none.</summary>
    public static IdentityDocument? Find(string? code) => All.FirstOrDefault(d => d.Code == code);
}
