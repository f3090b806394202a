using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Chengming.Features.Portal;

/// <summary>What a form says when something typed is not what its field holds, such as a day that no calendar has.</summary>
internal static class BindingWords
{
    private const string Missing = "请填写。";
    private const string Unknown = "填写的内容无法识别，请核对后重新填写。";

    public static void Set(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((typed, _) => Wrong(typed));
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(Wrong);
        words.SetValueIsInvalidAccessor(Wrong);
        words.SetUnknownValueIsInvalidAccessor(_ => Unknown);
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unknown);
        words.SetValueMustBeANumberAccessor(_ => Unknown);
        words.SetNonPropertyValueMustBeANumberAccessor(() => Unknown);
        words.SetValueMustNotBeNullAccessor(_ => Missing);
        words.SetMissingBindRequiredValueAccessor(_ => Missing);
        words.SetMissingKeyOrValueAccessor(() => Missing);
        words.SetMissingRequestBodyRequiredValueAccessor(() => Missing);
    }

    private static string Wrong(string typed) =>
        $"“{typed}”无法识别。日期请写日历上有的一天，写成 2026-03-02 的样子；数字请用阿拉伯数字。";
}
