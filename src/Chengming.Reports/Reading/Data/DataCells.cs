using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Data;

/// <summary>Looks up forms and cells that a data file names, and says where it names one that is not there.</summary>
internal static class DataCells
{
    public static ReportForm Form(string key, string where) =>
        ReportForms.All.FirstOrDefault(f => f.Key == key)
        ?? throw new UnreadableDocumentException(
            $"{where}：没有“{key}”格式；现有：{string.Join('、', ReportForms.All.Select(f => f.Key))}。"
        );

    public static CellDefinition Definition(ReportForm form, string id, string where) =>
        form.FindCell(id) ?? throw new UnreadableDocumentException($"{where}：{form.Key} 格式没有单元格“{id}”。");
}
