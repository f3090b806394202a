using Chengming.Law.Publication;

namespace Chengming.Law.Tests.Publication;

public class PlatformSectionsTests
{
    [Fact(DisplayName = "国办公开办函〔2019〕61号：统一名称、统一次序")]
    public void All_AreTheFourSections_AndTheEntranceForApplications() =>
        Assert.Equal(
            ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"],
            PlatformSections.All.Select(s => s.Name)
        );

    [Fact(DisplayName = "第十二条第二款：指南的法定内容")]
    public void Guide_HoldsItsStatutoryContents() => Assert.Equal(5, PlatformSections.All[0].Contents.Count);
}
