using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Chengming.Pdf.Tests")]
