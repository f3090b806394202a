using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Items;

namespace Chengming.Tests.Features.Publishing.Items;

public class ItemKeepersTests
{
    private static readonly Region County = new("990100", "示例县");
    private static readonly Agency Government = new("gov", "示例县人民政府", "县政府", County, AgencyKind.Government);
    private static readonly Agency Bureau = new(
        "yjj",
        "示例县应急管理局",
        "应急局",
        County,
        AgencyKind.Department,
        Government
    );
    private static readonly Agency Other = new("other", "外县人民政府", "外县", County, AgencyKind.Government);

    [Fact]
    public void Refusal_SupervisingOffice_ActsForTheAgenciesBelowIt_AndForNoOthers()
    {
        Assert.Null(ItemKeepers.Refusal(Person(StaffRole.Supervisor, Government), Bureau, StaffRole.Supervisor));
        Assert.NotNull(ItemKeepers.Refusal(Person(StaffRole.Supervisor, Other), Bureau, StaffRole.Supervisor));
        Assert.NotNull(ItemKeepers.Refusal(Person(StaffRole.Supervisor, Bureau), Government, StaffRole.Supervisor));
    }

    [Fact]
    public void Refusal_OtherRoles_ActForTheirOwnAgencyOnly()
    {
        Assert.Null(ItemKeepers.Refusal(Person(StaffRole.Publisher, Bureau), Bureau, StaffRole.Publisher));
        Assert.NotNull(ItemKeepers.Refusal(Person(StaffRole.Publisher, Government), Bureau, StaffRole.Publisher));
    }

    private static Actor Person(StaffRole role, Agency agency) =>
        new(Guid.NewGuid(), "测试员", agency.Id, new HashSet<StaffRole> { role });
}
