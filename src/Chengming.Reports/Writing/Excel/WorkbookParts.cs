using System.Globalization;
using System.Xml;

namespace Chengming.Reports.Writing.Excel;

/// <summary>The small parts of a workbook package: contents, relationships, properties.</summary>
internal static class WorkbookParts
{
    private const string PackageRelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SpreadsheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Workbook(XmlWriter xml, IReadOnlyList<(string Name, SheetLayout Layout)> sheets)
    {
        xml.WriteStartElement("workbook", Sheet.Namespace);
        xml.WriteAttributeString("xmlns", "r", null, OfficeRelationships);
        xml.WriteStartElement("bookViews", Sheet.Namespace);
        SheetFrame.Empty(xml, "workbookView", ("activeTab", "0"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", Sheet.Namespace);
        foreach (var (index, (name, _)) in sheets.Index())
        {
            xml.WriteStartElement("sheet", Sheet.Namespace);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", Invariant(index + 1));
            xml.WriteAttributeString("r", "id", OfficeRelationships, $"rId{Invariant(index + 1)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        PrintTitles(xml, sheets);
        xml.WriteEndElement();
    }

    public static void WorkbookRelationships(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Relationships", PackageRelationshipsNamespace);
        for (var i = 1; i <= sheets; i++)
        {
            Relationship(
                xml,
                $"rId{Invariant(i)}",
                $"{OfficeRelationships}/worksheet",
                $"worksheets/sheet{Invariant(i)}.xml"
            );
        }

        Relationship(xml, $"rId{Invariant(sheets + 1)}", $"{OfficeRelationships}/styles", "styles.xml");
        xml.WriteEndElement();
    }

    public static void PackageRelationships(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", PackageRelationshipsNamespace);
        Relationship(xml, "rId1", $"{OfficeRelationships}/officeDocument", "xl/workbook.xml");
        Relationship(
            xml,
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml"
        );
        xml.WriteEndElement();
    }

    public static void CoreProperties(XmlWriter xml, string title)
    {
        const string dublinCore = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement(
            "cp",
            "coreProperties",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        );
        xml.WriteElementString("dc", "title", dublinCore, title);
        xml.WriteElementString("dc", "language", dublinCore, "zh-CN");
        xml.WriteEndElement();
    }

    public static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Types);
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Default", "Extension", "xml", "application/xml");
        Type(xml, "Override", "PartName", "/xl/workbook.xml", $"{SpreadsheetTypes}sheet.main+xml");
        Type(xml, "Override", "PartName", "/xl/styles.xml", $"{SpreadsheetTypes}styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Type(
                xml,
                "Override",
                "PartName",
                $"/xl/worksheets/sheet{Invariant(i)}.xml",
                $"{SpreadsheetTypes}worksheet+xml"
            );
        }

        Type(
            xml,
            "Override",
            "PartName",
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml"
        );
        xml.WriteEndElement();
    }

    private static void PrintTitles(XmlWriter xml, IReadOnlyList<(string Name, SheetLayout Layout)> sheets)
    {
        if (sheets.All(s => s.Layout.FrozenRows == 0))
        {
            return;
        }

        xml.WriteStartElement("definedNames", Sheet.Namespace);
        foreach (var (index, (name, layout)) in sheets.Index().Where(s => s.Item.Layout.FrozenRows > 0))
        {
            xml.WriteStartElement("definedName", Sheet.Namespace);
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", Invariant(index));
            xml.WriteString($"'{name}'!$1:${Invariant(layout.FrozenRows)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Relationship(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship", PackageRelationshipsNamespace);
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string element, string key, string name, string type)
    {
        xml.WriteStartElement(element, Types);
        xml.WriteAttributeString(key, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
