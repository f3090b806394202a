using Chengming.Law;

namespace Chengming.Features.Agencies;

/// <summary>A department inside an agency (内设机构). It is never removed, because files name it; it can fall out of use.</summary>
[Term("内设机构")]
public sealed class AgencyDepartment
{
    private AgencyDepartment() { }

    internal AgencyDepartment(Agency agency, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = Guid.CreateVersion7();
        AgencyId = agency.Id;
        Name = name;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it does.</summary>
    public string Duty { get; private set; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Place in lists, small numbers first.</summary>
    public int Order { get; private set; }

    /// <summary>False when it fell out of use.</summary>
    public bool IsActive { get; private set; } = true;

    internal void Describe(string name, string duty, string phone, int order, bool isActive)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Duty = duty;
        Phone = phone;
        Order = order;
        IsActive = isActive;
    }
}
