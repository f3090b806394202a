using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Chengming.Pdf.Tests")]
[assembly: InternalsVisibleTo("Chengming.Reports.Tests")]
