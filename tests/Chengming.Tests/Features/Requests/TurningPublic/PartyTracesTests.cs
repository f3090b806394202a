using Chengming.Features.Requests;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Law.Requests;

namespace Chengming.Tests.Features.Requests.TurningPublic;

public sealed class PartyTracesTests
{
    [Theory]
    [InlineData("经张示例申请后公开", "申请人的姓名")]
    [InlineData("经 张 示·例 申请后公开", "申请人的姓名")]
    [InlineData("证件９９０１０１１９９００１０１００１９", "申请人的证件号码")]
    [InlineData("电话 138-0000-1234", "申请人的电话")]
    [InlineData("信箱 ZHANG@example.invalid", "申请人的邮箱")]
    [InlineData("住文昌路1号（示例地址）", "申请人的地址")]
    [InlineData("查询码 ab23 cd45 ef67", "查询码")]
    public void FoundIn_WhatShowsWhoApplied_IsFoundHoweverItIsWritten(string text, string what) =>
        Assert.Equal([what], Traces().FoundIn(text, withNames: true));

    [Theory]
    [InlineData("示例县应急避难场所名单")]
    [InlineData("张某、示例某")]
    [InlineData("990101199001010027")]
    [InlineData("")]
    public void FoundIn_OtherWords_FindsNothing(string text) => Assert.Empty(Traces().FoundIn(text, withNames: true));

    [Fact]
    public void FoundIn_WithoutNames_StillFindsNumbers() =>
        Assert.Equal(["申请人的电话"], Traces().FoundIn("张示例，电话13800001234", withNames: false));

    [Fact]
    public void FoundIn_ANameOfOneCharacter_IsNotLookedFor()
    {
        var traces = new PartyTraces();
        traces.Add(Party("安"));

        Assert.Empty(traces.FoundIn("安全生产", withNames: true));
    }

    private static PartyTraces Traces()
    {
        var traces = new PartyTraces();
        traces.Add(Party("张示例"));
        traces.AddQueryCode("AB23-CD45-EF67");
        return traces;
    }

    private static PartyInFull Party(string name) =>
        new(
            new RequestParty(Guid.CreateVersion7(), 1, PartyRole.Requester, RequesterKind.All[0]),
            name,
            "990101199001010019",
            "13800001234",
            "zhang@example.invalid",
            "文昌路1号（示例地址）"
        );
}
