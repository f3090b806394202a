namespace Chengming.Law.Publication.Review;

/// <summary>审查规则: a sentence that holds of every review, with its basis. What is house policy says so.</summary>
[Term("审查规则")]
public sealed class ReviewRule
{
    /// <summary>Nothing goes out unreviewed.</summary>
    [Cites(Instrument.Regulation, article: 17)]
    public static readonly ReviewRule ReviewBeforePublication = new(
        "先审查后公开：流程要求的签字不齐，不得发布",
        "《政府信息公开条例》第十七条"
    );

    /// <summary>What goes out is what was signed.</summary>
    [Cites(Instrument.Regulation, article: 17)]
    public static readonly ReviewRule OnlyWhatWasSigned = new(
        "签字和发布的必须是当前这一版内容",
        "《政府信息公开条例》第十七条"
    );

    /// <summary>Steps are signed in their order.</summary>
    public static readonly ReviewRule StepsInOrder = new(
        "审查环节依次签字，不得跳过、重复或者倒签",
        "内部制度：逐级审查"
    );

    /// <summary>Different steps are signed by different persons.</summary>
    public static readonly ReviewRule DistinctPersons = new(
        "同一人不得签署两个环节，受托代签的也不例外",
        "内部制度：审查人各不相同"
    );

    /// <summary>Nobody reviews what he wrote.</summary>
    public static readonly ReviewRule AuthorDoesNotReview = new(
        "起草人、修改人不得审查自己的稿件",
        "内部制度：双人审查"
    );

    /// <summary>An author puts the item forward.</summary>
    public static readonly ReviewRule AuthorSubmits = new("拟稿环节由起草人或者修改人签字", "内部制度：谁起草谁负责");

    /// <summary>A step is signed in its own capacity.</summary>
    public static readonly ReviewRule RightCapacity = new("签字人的岗位与环节不符", "内部制度：按岗位签字");

    /// <summary>Nobody represents himself.</summary>
    public static readonly ReviewRule DelegateIsAnother = new("委托人与受托人不能是同一人", "内部制度：委托代签");

    /// <summary>A return says why.</summary>
    public static readonly ReviewRule ReturnSaysWhy = new("退回应写明意见，并退到前面的环节", "内部制度：退回留痕");

    /// <summary>The record only grows.</summary>
    public static readonly ReviewRule TimeGoesForward = new("审查记录只能依时间先后追加", "内部制度：全程留痕");

    /// <summary>One item, one review.</summary>
    public static readonly ReviewRule OneItemOneReview = new(
        "一事一审：已经发布的，更正、撤回另行送审",
        "《保守国家秘密法实施条例》第四十二条"
    );

    private ReviewRule(string sentence, string basis)
    {
        Sentence = sentence;
        Basis = basis;
    }

    /// <summary>All rules.</summary>
    public static IReadOnlyList<ReviewRule> All { get; } =
    [
        ReviewBeforePublication,
        OnlyWhatWasSigned,
        StepsInOrder,
        DistinctPersons,
        AuthorDoesNotReview,
        AuthorSubmits,
        RightCapacity,
        DelegateIsAnother,
        ReturnSaysWhy,
        TimeGoesForward,
        OneItemOneReview,
    ];

    /// <summary>The rule, a Chinese sentence without its full stop.</summary>
    public string Sentence { get; }

    /// <summary>The article, or the house rule.</summary>
    public string Basis { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Sentence}（{Basis}）";
}
