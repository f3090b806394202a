using Chengming;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Features.Portal;

var builder = Platform.CreateBuilder(args);

builder.AddPlatformData();
builder.AddPortal();
builder.AddAgencies();
builder.AddAnnualReports();

var app = builder.Build();

app.UsePortal();
app.MapPortal();
app.MapAnnualReports();

await app.PrepareDatabaseAsync();
await app.LoadDemoAsync();
app.SayWhereToLook();
await app.RunAsync();
