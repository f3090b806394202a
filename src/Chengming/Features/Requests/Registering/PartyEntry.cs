namespace Chengming.Features.Requests.Registering;

/// <summary>A party as it was typed.</summary>
public sealed record PartyEntry
{
    /// <summary>Name of an organisation; empty for a person.</summary>
    public string? Organisation { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Name of the person, or of the organisation's contact person.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the identity document.</summary>
    public string? Document { get; init; }

    /// <summary>Its number.</summary>
    public string? IdNumber { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address with its postcode.</summary>
    public string? Address { get; init; }

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty =>
        new[] { Organisation, CreditCode, Name, IdNumber, Phone, Email, Address }.All(string.IsNullOrWhiteSpace);
}
