namespace Chengming.Law.Publication.Review;

/// <summary>What a scheme must hold: a draft, an approval by somebody else, the secrecy review, and never nothing in a hurry.</summary>
internal static class ReviewSchemeCheck
{
    public static IEnumerable<FileProblem> ProblemsOf(ReviewSchemeRow scheme) =>
        Checks(scheme)
            .Where(c => !c.Holds)
            .Select(c => new FileProblem(null, $"流程“{scheme.Name}”{c.Message}", c.Mend));

    private static IEnumerable<(bool Holds, string Message, string Mend)> Checks(ReviewSchemeRow scheme)
    {
        var steps = scheme.Steps;
        var always = steps.Where(s => s.OnlyFor is null).ToList();
        var codes = steps.Select(s => s.Code).ToList();
        yield return (scheme.Code.Length > 0 && scheme.Name.Length > 0, "没有代码或者名称", "请填写 code 和 name");
        yield return (
            SourceMarks.Read(scheme.Mark) is not null,
            $"的标记“{scheme.Mark}”不认识",
            "请填 V、1、K、L 或 C"
        );
        yield return (codes.Distinct().Count() == codes.Count, "有环节代码重复", "每个环节一个代码");
        yield return (
            steps.All(s => s.Code.Length > 0 && s.Name.Length > 0 && s.Signer.Length > 0),
            "有环节没有代码、名称或者签字人",
            "请填写 code、name 和 signer"
        );
        yield return (
            steps.Count > 0
                && steps[0] is { Kind: ReviewStepKind.Drafting, OnlyFor: null }
                && steps.Count(s => s.Kind is ReviewStepKind.Drafting) == 1,
            "应以拟稿环节开头，且只有一个",
            "第一个环节的 kind 填 Drafting"
        );
        yield return (
            always.Count > 1 && always[^1].Kind is ReviewStepKind.Approval,
            "最后一个必经环节不是审签",
            "最后一个没有 onlyFor 的环节，kind 填 Approval"
        );
        yield return (
            CoverSecrecy(always),
            "没有保密审查",
            "《条例》第十七条要求先审查后公开：至少一个必经环节的 aspects 含 Secrecy"
        );
        yield return (
            scheme.Joined.SelectMany(g => g).All(codes.Contains),
            "的 samePersonAllowed 里有不存在的环节",
            "请改正代码"
        );
        yield return (
            !scheme.Joined.Any(g => KindsOf(steps, g).Contains(ReviewStepKind.Drafting)),
            "让拟稿人兼任审查人",
            "拟稿环节不能列入 samePersonAllowed"
        );
        yield return (
            !scheme.Joined.Any(g =>
                KindsOf(steps, g).Contains(ReviewStepKind.Approval) && KindsOf(steps, g).Distinct().Count() > 1
            ),
            "让审核人兼任审签人",
            "审核环节与审签环节不能由同一人签字"
        );
        if (scheme.Urgent is { } urgent)
        {
            var before = always.Where(s => urgent.Before.Contains(s.Code)).ToList();
            yield return (
                before.Count == urgent.Before.Count && urgent.Before.Distinct().Count() == before.Count,
                "的紧急流程里有不存在、重复或者不是必经的环节",
                "before 只列必经环节的代码"
            );
            yield return (
                before.Exists(s => s.Kind is ReviewStepKind.Drafting)
                    && before.Exists(s => s.Kind is ReviewStepKind.Approval),
                "的紧急流程没有拟稿或者没有审签",
                "紧急发布可以少签，不可以不签"
            );
            yield return (CoverSecrecy(before), "的紧急流程没有保密审查", "先审查后公开，紧急发布也不例外");
            yield return (before.Count < always.Count, "的紧急流程没有少签任何环节", "删去 urgent，或者减少 before");
            yield return (urgent.RestWithinWorkingDays > 0, "的补签时限应大于 0", "restWithinWorkingDays 填正整数");
        }
    }

    private static bool CoverSecrecy(IEnumerable<ReviewStep> steps) =>
        steps.Any(s => s.Kind is not ReviewStepKind.Drafting && s.Aspects.Contains(ReviewAspect.Secrecy));

    private static IEnumerable<ReviewStepKind> KindsOf(IReadOnlyList<ReviewStep> steps, IReadOnlyList<string> codes) =>
        steps.Where(s => codes.Contains(s.Code)).Select(s => s.Kind);
}
