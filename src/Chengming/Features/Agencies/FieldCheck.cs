using Chengming.Actions;

namespace Chengming.Features.Agencies;

/// <summary>Gathers what is wrong with the fields of a form.</summary>
internal sealed class FieldCheck
{
    public List<Problem> Problems { get; } = [];

    /// <summary>Must be filled in and not too long.</summary>
    public FieldCheck Needed(string field, string label, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Problems.Add(new Problem(field, $"请填写{label}。"));
        }

        return AtMost(field, label, text, longest);
    }

    /// <summary>May be empty, but not too long.</summary>
    public FieldCheck AtMost(string field, string label, string? text, int longest) =>
        Holds(
            text is null || text.Length <= longest,
            field,
            $"{label}不能超过 {longest} 个字，现在是 {text?.Length} 个。"
        );

    /// <summary>Six digits, or nothing.</summary>
    public FieldCheck Postcode(string field, string? text) =>
        Holds(
            string.IsNullOrEmpty(text) || (text.Length == 6 && text.All(char.IsAsciiDigit)),
            field,
            "邮政编码应为 6 位数字。"
        );

    /// <summary>May be changed but not removed, because the law requires it. Filling it in for the first time may wait.</summary>
    public FieldCheck Kept(
        string field,
        string label,
        string before,
        string now,
        string basis,
        string otherwise = ""
    ) => Holds(before.Length == 0 || now.Length > 0, field, $"{basis}要求公开{label}，可以修改，不能删除。{otherwise}");

    /// <summary>What a checker of its own found; null is nothing.</summary>
    public FieldCheck Fault(string field, string? fault) => Holds(fault is null, field, fault ?? "");

    /// <summary>Any other condition.</summary>
    public FieldCheck Holds(bool holds, string field, string message)
    {
        if (!holds)
        {
            Problems.Add(new Problem(field, message));
        }

        return this;
    }
}
