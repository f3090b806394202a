using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Chengming.Features.Search.Terms;

/// <summary>
/// Makes the table of terms an FTS5 table where a migration of SQLite creates it. The migrations themselves are made from the model as all others
/// are, and may be made anew.
/// </summary>
internal sealed class SqliteTermTables(
    MigrationsSqlGeneratorDependencies dependencies,
    IRelationalAnnotationProvider annotations
) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        if (operation.Name != TermMapping.Table)
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        // No copy of the text and no places of the terms within it: a third of the size. What was found is looked at again in the text.
        builder.Append(
            $"CREATE VIRTUAL TABLE \"{TermMapping.Table}\" USING fts5(\"{TermMapping.Terms}\", content='', contentless_delete=1, detail=none, tokenize='ascii')"
        );
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
