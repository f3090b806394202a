using Chengming.Actions;
using Chengming.Features.Office.Settings;

namespace Chengming.Tests.Features.Office.Settings;

/// <summary>Every kind of member a group may have.</summary>
public sealed class SettingMemberTests
{
    private static readonly SettingForm Form = SettingForm.Of(typeof(Sample));

    [Fact]
    public void Filled_EveryKind_ReadsWhatItShows()
    {
        var sample = new Sample
        {
            Yes = true,
            Number = -3,
            Share = 0.25m,
            Maybe = null,
            Time = new(23, 59),
            Choice = Colour.Blue,
            Lines = ["甲", "乙 丙"],
            Name = "名称",
        };

        var (group, problems) = Form.Filled(
            new Sample(),
            n => Form.Members.Single(m => m.Name == n).Text(sample),
            _ => false
        );

        Assert.Empty(problems);
        Assert.Equal(sample.Lines, ((Sample)group).Lines);
        Assert.Equal(sample with { Lines = [] }, (Sample)group with { Lines = [] });
    }

    [Theory]
    [InlineData(nameof(Sample.Number), "3.5")]
    [InlineData(nameof(Sample.Number), "99999999999")]
    [InlineData(nameof(Sample.Time), "24:00")]
    [InlineData(nameof(Sample.Choice), "Green")]
    [InlineData(nameof(Sample.Choice), "1")]
    [InlineData(nameof(Sample.Share), "")]
    public void Filled_NoSuchValue_IsAProblemOfTheField(string field, string typed)
    {
        var (_, problems) = Form.Filled(
            new Sample(),
            n => n == field ? typed : Form.Members.Single(m => m.Name == n).Text(new Sample()),
            _ => false
        );

        Assert.Equal(field, Assert.Single(problems).Field);
    }

    [Fact]
    public void Of_MemberWithoutWords_IsRefusedAtTheStart() =>
        Assert.Throws<InvalidOperationException>(() => SettingForm.Of(typeof(Wordless)));

    [Fact]
    public void Of_MemberThatNoFormCanShow_IsRefusedAtTheStart() =>
        Assert.Throws<InvalidOperationException>(() => SettingForm.Of(typeof(Unshowable)));

    private enum Colour
    {
        [Setting("红")]
        Red,

        [Setting("蓝")]
        Blue,
    }

    private sealed record Sample : SettingGroup
    {
        [Setting("是否")]
        public bool Yes { get; init; }

        [Setting("数")]
        public int Number { get; init; } = 1;

        [Setting("比例")]
        public decimal Share { get; init; } = 1;

        [Setting("可不填")]
        public int? Maybe { get; init; } = 5;

        [Setting("时间")]
        public TimeOnly Time { get; init; }

        [Setting("颜色")]
        public Colour Choice { get; init; }

        [Setting("名单")]
        public IReadOnlyList<string> Lines { get; init; } = [];

        [Setting("名称")]
        public string Name { get; init; } = "";

        public override IEnumerable<Problem> Problems() => [];
    }

    private sealed record Wordless : SettingGroup
    {
        public int Number { get; init; }

        public override IEnumerable<Problem> Problems() => [];
    }

    private sealed record Unshowable : SettingGroup
    {
        [Setting("对象")]
        public Uri? Address { get; init; }

        public override IEnumerable<Problem> Problems() => [];
    }
}
