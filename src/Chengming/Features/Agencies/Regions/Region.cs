using Chengming.Features.Agencies.Identifiers;
using Chengming.Law;
using Chengming.Law.Calendar;

namespace Chengming.Features.Agencies;

/// <summary>An administrative division (行政区划) of the tree.</summary>
[Term("行政区划")]
public sealed class Region
{
    /// <summary>Names that only group divisions in the standard's list and are no part of a place's full name.</summary>
    private static readonly string[] Groupings =
    [
        "市辖区",
        "县",
        "省直辖县级行政区划",
        "自治区直辖县级行政区划",
        "自治区直辖县级行政单位",
    ];

    private Region() { }

    /// <summary>A division that stands alone until the divisions above it are entered.</summary>
    /// <param name="code">Six digits after GB/T 2260.</param>
    /// <param name="name">Its name; with the names above it as long as these are not in the tree.</param>
    /// <exception cref="FormatException">The code is not one.</exception>
    public Region(string code, string name)
    {
        Code = RegionCode.Parse(code).Text;
        Place(name, null);
    }

    internal Region(string code, string name, Region? parent)
        : this(code, name) => Place(name, parent);

    /// <summary>Six digits after GB/T 2260.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its own name, e.g. 利通区.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The division it lies in; null for the topmost.</summary>
    public string? ParentCode { get; private set; }

    /// <summary>Name with the names above it, e.g. 宁夏回族自治区吴忠市利通区.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>True for a place that does not exist.</summary>
    public bool IsInvented => RegionCode.Parse(Code).IsInvented;

    /// <summary>True when the working days of the place can be told. Invented places follow the national calendar.</summary>
    public bool HasCalendar => IsInvented || CalendarFiles.Shipped.FindRegion(Code) is not null;

    /// <summary>Gives it a name and a place in the tree; says whether that changes anything.</summary>
    internal bool Place(string name, Region? parent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var fullName = parent is null || !Groupings.Contains(name) ? parent?.FullName + name : parent.FullName;
        if (name == Name && parent?.Code == ParentCode && fullName == FullName)
        {
            return false;
        }

        Name = name;
        ParentCode = parent?.Code;
        FullName = fullName;
        return true;
    }
}
