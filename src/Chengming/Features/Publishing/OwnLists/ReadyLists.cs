namespace Chengming.Features.Publishing.OwnLists;

/// <summary>The four lists.</summary>
internal static class ReadyLists
{
    public static OwnList Leaders { get; } =
        new OwnListOf<ListedLeader, LeaderFacts>(
            cells => new LeaderFacts
            {
                Name = cells.Tight(nameof(LeaderFacts.Name)),
                Posts = cells.Several(nameof(LeaderFacts.Posts), LeaderFacts.Between),
                Rank = cells.Number(nameof(LeaderFacts.Rank), "排序"),
                HoldsFrom = cells.Day(nameof(LeaderFacts.HoldsFrom), "任职日期"),
                HoldsUntil = cells.Day(nameof(LeaderFacts.HoldsUntil), "离任日期"),
            },
            (agency, facts, isShared) => new ListedLeader(agency, facts, isShared)
        )
        {
            Slug = "leaders",
            Name = "领导人",
            About =
                "核对姓名和职务是否相符、排序是否正确。按信息的成文日期取当时的职务；离任的填上离任日期，不要移出，旧信息还要用。",
            Empty = "还没有领导人。登记之前，机器预审不核对领导人的姓名、职务和排序，并在审查页写明没有检查。",
            Columns =
            [
                new(nameof(LeaderFacts.Name), "姓名", Longest: LeaderFacts.LongestName),
                new(
                    nameof(LeaderFacts.Posts),
                    "职务",
                    "写在姓名前面的全称，几个职务用顿号隔开，如“县委副书记、县长”。",
                    Longest: LeaderFacts.LongestPosts
                ),
                new(nameof(LeaderFacts.Rank), "排序", "从 1 起；不排序的不填。", "number", IsRequired: false),
                new(nameof(LeaderFacts.HoldsFrom), "任职日期", Kind: "date"),
                new(nameof(LeaderFacts.HoldsUntil), "离任日期", "在任的不填。", "date", IsRequired: false),
            ],
        };

    public static OwnList FormerNames { get; } =
        new OwnListOf<ListedFormerName, FormerNameFacts>(
            cells => new FormerNameFacts
            {
                Old = cells.Tight(nameof(FormerNameFacts.Old)),
                Present = cells.Tight(nameof(FormerNameFacts.Present)),
                ChangedOn = cells.Day(nameof(FormerNameFacts.ChangedOn), "更名日期"),
            },
            (agency, facts, isShared) => new ListedFormerName(agency, facts, isShared)
        )
        {
            Slug = "former-names",
            Name = "机关曾用名",
            About =
                "提示把本地机关的旧名称改为现用名称。更名以前成文的信息、说明沿革的句子和书名号里的旧名称不提示。国家机关的更名平台已经备好，不用登记。",
            Empty = "还没有曾用名。本地机关更名、合并以后在这里登记，起草时就会提示还在用旧名称的地方。",
            Columns =
            [
                new(nameof(FormerNameFacts.Old), "曾用名", "写全称。", Longest: FormerNameFacts.Longest),
                new(
                    nameof(FormerNameFacts.Present),
                    "现用名称",
                    "撤销的写承接职责的机关。",
                    Longest: FormerNameFacts.Longest
                ),
                new(nameof(FormerNameFacts.ChangedOn), "更名日期", Kind: "date"),
            ],
        };

    public static OwnList Contacts { get; } =
        new OwnListOf<ListedContact, ContactFacts>(
            cells => new ContactFacts
            {
                Contact = cells.Plain(nameof(ContactFacts.Contact)),
                Use = cells.Words(nameof(ContactFacts.Use)),
            },
            (agency, facts, isShared) => new ListedContact(agency, facts, isShared)
        )
        {
            Slug = "contacts",
            Name = "对外联系方式",
            About =
                "向社会公布的电话和邮箱，在正文里出现时不作为个人信息提示。机构概况和公开工作机构里的电话已经算在内，不用重复登记。",
            Empty = "还没有另外登记的电话和邮箱。值班手机、举报邮箱等对外公布的，登记以后不再误报。",
            Columns =
            [
                new(
                    nameof(ContactFacts.Contact),
                    "电话或邮箱",
                    "一条一个；手机号码只登记单位公布的。",
                    Longest: ContactFacts.LongestContact
                ),
                new(nameof(ContactFacts.Use), "用途", "如：汛期值班电话。", Longest: ContactFacts.LongestUse),
            ],
        };

    public static OwnList Words { get; } =
        new OwnListOf<ListedWord, AcceptedWordFacts>(
            cells => new AcceptedWordFacts
            {
                Word = cells.Words(nameof(AcceptedWordFacts.Word)),
                Reason = cells.Words(nameof(AcceptedWordFacts.Reason)),
            },
            (agency, facts, isShared) => new ListedWord(agency, facts, isShared)
        )
        {
            Slug = "accepted-words",
            Name = "白名单词语",
            About =
                "本地正确、却总被提示的词语，如地名、活动名称。只免除文字和名称方面的提示；个人信息、涉密和内部标志照样提示，不受白名单影响。",
            Empty =
                "还没有白名单词语。同一个词总被误报时在这里登记，写明理由；只误报一次的，在审查页写明不作修改的理由就可以。",
            Columns =
            [
                new(
                    nameof(AcceptedWordFacts.Word),
                    "词语",
                    "照正文里的写法，连同前后的字写完整。",
                    Longest: AcceptedWordFacts.Longest
                ),
                new(nameof(AcceptedWordFacts.Reason), "理由", Longest: AcceptedWordFacts.LongestReason),
            ],
        };
}
