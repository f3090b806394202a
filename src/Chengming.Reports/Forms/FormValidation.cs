namespace Chengming.Reports.Forms;

/// <summary>Refuses a form file that could not be read against or checked.</summary>
internal static class FormValidation
{
    public static void Validate(ReportForm form)
    {
        Require(form.Cells.Count > 0, "the form has no cells");
        Require(
            form.Sections.Select(s => s.Number).SequenceEqual(Enumerable.Range(1, form.Sections.Count)),
            "sections are not numbered 1, 2, 3 …"
        );

        foreach (var section in form.Sections.Where(s => s.Table is not null))
        {
            Require(
                form.Tables.Any(t => t.Id == section.Table),
                $"section {section.Number} names an unknown table {section.Table}"
            );
        }

        foreach (var axis in form.Tables.SelectMany(t => t.Blocks).SelectMany(b => b.Rows.Concat(b.Columns)))
        {
            ValidateAxis(axis);
        }

        foreach (var identity in form.Identities)
        {
            ValidateIdentity(form, identity);
        }

        foreach (var stem in form.Meanings.All)
        {
            Require(form.Cells.Any(c => Matches(c.Id, stem)), $"meaning “{stem}” matches no cell");
        }

        foreach (var mapping in form.Mappings)
        {
            Require(form.Cells.Any(c => Matches(c.Id, mapping.From)), $"mapping from {mapping.From} matches no cell");
        }
    }

    /// <summary>True when <paramref name="id"/> is <paramref name="stem"/> or begins with it and a point.</summary>
    internal static bool Matches(string id, string stem) =>
        id.StartsWith(stem, StringComparison.Ordinal) && (id.Length == stem.Length || id[stem.Length] == '.');

    private static void ValidateAxis(FormAxis axis)
    {
        Require(axis.Label.Length > 0, "a row or column has no label");
        Require(axis.Id is null != (axis.Members.Count == 0), $"“{axis.Label}” must have either an id or members");
        foreach (var member in axis.Members)
        {
            ValidateAxis(member);
        }
    }

    private static void ValidateIdentity(ReportForm form, Identity identity)
    {
        Require(identity.Left.Count > 0 && identity.Right.Count > 0, $"identity {identity.Id} has an empty side");
        foreach (var member in identity.Left.Concat(identity.Right))
        {
            var name = member.Replace("@last-year", "", StringComparison.Ordinal);
            var slash = name.IndexOf('/', StringComparison.Ordinal);
            Require(slash > 0, $"identity {identity.Id}: “{member}” is not written table/row or table/column");
            var (table, axis) = (name[..slash], name[(slash + 1)..]);
            var known = form.Cells.Any(c =>
                c.Table.Id == table && (identity.Each == IdentityDirection.Column ? c.Row.Id : c.Column.Id) == axis
            );
            Require(known, $"identity {identity.Id}: {table} has no “{axis}”");
        }
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new InvalidDataException(problem);
        }
    }
}
