using Chengming.Features.Publishing.Importing;

namespace Chengming.Features.Publishing.Office.ImportWork;

/// <summary>What the states of an import and of its rows are called.</summary>
internal static class ItemImportWords
{
    public static string Of(ItemImportState state) =>
        state switch
        {
            ItemImportState.Reading => "正在读取",
            ItemImportState.Shown => "待确认",
            ItemImportState.Taking => "正在导入",
            ItemImportState.Taken => "已导入",
            ItemImportState.Submitting => "正在送审",
            ItemImportState.Unreadable => "无法读取",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
        };

    public static string Of(ItemImportRowState state) =>
        state switch
        {
            ItemImportRowState.Ready => "可以导入",
            ItemImportRowState.Faulty => "有错误",
            ItemImportRowState.Same => "疑似重复",
            ItemImportRowState.LeftOut => "不导入",
            ItemImportRowState.Taken => "已成草稿",
            ItemImportRowState.Failed => "导入失败",
            ItemImportRowState.Submitted => "已送审",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
        };
}
