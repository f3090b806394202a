using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Delegating;
using Chengming.Features.Accounts.Sessions;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Agencies.Regions;
using Chengming.Features.Agencies.Rules;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.AnnualReports;
using Chengming.Features.Audit;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Notifications;
using Chengming.Features.Notifications.Mail;
using Chengming.Features.Office.Lists;
using Chengming.Features.Office.Settings;
using Chengming.Features.Operations.Backups;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Importing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.LinkWatch;
using Chengming.Features.Publishing.OwnLists;
using Chengming.Features.Publishing.Reassessing;
using Chengming.Features.Publishing.Releasing;
using Chengming.Features.Publishing.Repeating;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Packing;
using Chengming.Features.Requests.Complaints;
using Chengming.Features.Requests.Coordination;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Features.Search.Terms;
using Chengming.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Chengming.Data;

/// <summary>
/// The database of the platform. Pages read through it; only actions save. Nothing is saved that nobody answers for: a change needs
/// an event recorded in the same unit of work, and both are written in one transaction.
/// </summary>
public abstract class PlatformDb(DbContextOptions options, TimeProvider clock, AuditHeadSeal seal) : DbContext(options)
{
    private readonly AuditLog audit = new(clock, seal);

    /// <summary>The agencies that publish here.</summary>
    public DbSet<Agency> Agencies => Set<Agency>();

    /// <summary>The people who work here.</summary>
    public DbSet<StaffAccount> StaffAccounts => Set<StaffAccount>();

    /// <summary>The annual reports that were published.</summary>
    public DbSet<PublishedReport> PublishedReports => Set<PublishedReport>();

    /// <summary>The audit chain.</summary>
    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    /// <summary>Writes down what happens with the next save.</summary>
    public void Record(ActionContext context, AuditedEvent happened) => audit.Add(context, happened);

    /// <summary>Says which version of a thing the person had before their eyes; saving fails when it is no longer the newest.</summary>
    public void Expect<T>(T thing, int version)
        where T : class, IVersioned => Entry(thing).Property(t => t.Version).OriginalValue = version;

    /// <summary>Not to be used: the chain is written asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    /// <summary>Saves the changes and adds the recorded events to the audit chain.</summary>
    /// <exception cref="InvalidOperationException">Something was changed and no event was recorded.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was quicker; nothing was saved.</exception>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        ChangeTracker.DetectChanges();
        var changes = TrackedChanges.Of(ChangeTracker);
        var search = ItemIndexing.Of(this);
        if (audit.IsEmpty)
        {
            if (changes is [var change, ..])
            {
                throw new InvalidOperationException($"Nobody answers for the change of {change.Kind} {change.Member}.");
            }

            if (search is not null)
            {
                throw new InvalidOperationException("Nobody answers for the change of what is public.");
            }

            return await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        CountVersions();
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await using (own)
        {
            await audit.AppendAsync(this, changes, cancellationToken);
            await (search?.PrepareAsync(cancellationToken) ?? Task.CompletedTask);
            var saved = await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
            await (search?.WriteAsync(cancellationToken) ?? Task.CompletedTask);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
            }

            return saved;
        }
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new RegionMapping());
        modelBuilder.ApplyConfiguration<Agency>(new AgencyMapping());
        modelBuilder.ApplyConfiguration<AgencyDepartment>(new AgencyMapping());
        modelBuilder.ApplyConfiguration<DisclosureGuide>(new GuideMapping());
        modelBuilder.ApplyConfiguration<GuideEdition>(new GuideMapping());
        modelBuilder.ApplyConfiguration(new RuleMapping());
        modelBuilder.ApplyConfiguration(new ImportedNoticeMapping());
        modelBuilder.ApplyConfiguration(new StaffAccountMapping());
        modelBuilder.ApplyConfiguration(new StaffSessionMapping());
        modelBuilder.ApplyConfiguration(new SignInGuardMapping());
        modelBuilder.ApplyConfiguration(new DelegationMapping());
        modelBuilder.ApplyConfiguration(new PublishedReportMapping());
        modelBuilder.ApplyConfiguration<AuditRecord>(new AuditMapping());
        modelBuilder.ApplyConfiguration<AuditHead>(new AuditMapping());
        modelBuilder.ApplyConfiguration(new SettingMapping());
        modelBuilder.ApplyConfiguration(new StoredFileMapping());
        modelBuilder.ApplyConfiguration(new SealedFileMapping());
        modelBuilder.ApplyConfiguration<DisclosureItem>(new ItemMapping());
        modelBuilder.ApplyConfiguration<ItemVersion>(new ItemMapping());
        modelBuilder.ApplyConfiguration<ReviewRecord>(new ItemMapping());
        modelBuilder.ApplyConfiguration<ItemAttachment>(new ItemMapping());
        modelBuilder.ApplyConfiguration<ItemImport>(new ItemImportMapping());
        modelBuilder.ApplyConfiguration<ItemImportRow>(new ItemImportMapping());
        modelBuilder.ApplyConfiguration(new ItemPrintMapping());
        modelBuilder.ApplyConfiguration<ListedLeader>(new ListMapping());
        modelBuilder.ApplyConfiguration<ListedFormerName>(new ListMapping());
        modelBuilder.ApplyConfiguration<ListedContact>(new ListMapping());
        modelBuilder.ApplyConfiguration<ListedWord>(new ListMapping());
        modelBuilder.ApplyConfiguration(new PublicItemMapping());
        modelBuilder.ApplyConfiguration<SearchEntry>(new SearchMapping());
        modelBuilder.ApplyConfiguration<SearchText>(new SearchMapping());
        modelBuilder.ApplyConfiguration<TermPlace>(new TermMapping(Database.IsNpgsql()));
        modelBuilder.ApplyConfiguration<TermSlice>(new TermMapping(Database.IsNpgsql()));
        modelBuilder.ApplyConfiguration(new FindingDecisionMapping());
        modelBuilder.ApplyConfiguration(new WithdrawalMapping());
        modelBuilder.ApplyConfiguration(new ValidityChangeMapping());
        modelBuilder.ApplyConfiguration(new CatalogueMarkMapping());
        modelBuilder.ApplyConfiguration(new AgencyColumnMapping());
        modelBuilder.ApplyConfiguration<BrokenLink>(new LinkWatchMapping());
        modelBuilder.ApplyConfiguration<LinkLook>(new LinkWatchMapping());
        modelBuilder.ApplyConfiguration(new ReassessmentMapping());
        modelBuilder.ApplyConfiguration(new ReleaseCheckMapping());
        modelBuilder.ApplyConfiguration(new DiscardedContentMapping());
        modelBuilder.ApplyConfiguration<DisclosureRequest>(new RequestMapping());
        modelBuilder.ApplyConfiguration<RequestParty>(new RequestMapping());
        modelBuilder.ApplyConfiguration<RequestEvent>(new RequestMapping());
        modelBuilder.ApplyConfiguration(new ProceedingMapping());
        ArchiveMapping.Map(modelBuilder);
        modelBuilder.ApplyConfiguration(new CasePackageMapping());
        modelBuilder.ApplyConfiguration(new ComplaintMapping());
        modelBuilder.ApplyConfiguration(new RequestProposalMapping());
        modelBuilder.ApplyConfiguration(new SecrecyMapping());
        modelBuilder.ApplyConfiguration(new CandidateMapping());
        modelBuilder.ApplyConfiguration(new DueMoveMapping());
        modelBuilder.ApplyConfiguration<CaseLetter>(new CaseLetterMapping());
        modelBuilder.ApplyConfiguration<LetterStep>(new CaseLetterMapping());
        modelBuilder.ApplyConfiguration<AgencyLetterMark>(new CaseLetterMapping());
        modelBuilder.ApplyConfiguration<Assistance>(new AssistanceMapping());
        modelBuilder.ApplyConfiguration<CaseRemark>(new AssistanceMapping());
        modelBuilder.ApplyConfiguration<AgencyLetterText>(new AgencyLetterTextMapping());
        modelBuilder.ApplyConfiguration<LetterTextEdition>(new AgencyLetterTextMapping());
        modelBuilder.ApplyConfiguration(new CasePaperMapping());
        modelBuilder.ApplyConfiguration<DisclosedDocument>(new DisclosedDocumentMapping());
        modelBuilder.ApplyConfiguration<DisclosureMark>(new DisclosedDocumentMapping());
        modelBuilder.ApplyConfiguration(new JobLeaseMapping());
        modelBuilder.ApplyConfiguration(new BackupRunMapping());
        modelBuilder.ApplyConfiguration(new StoredKeyMapping());
        modelBuilder.ApplyConfiguration(new SavedFilterMapping());
        modelBuilder.ApplyConfiguration(new NotificationMapping());
        modelBuilder.ApplyConfiguration(new MailChoiceMapping());
        modelBuilder.ApplyConfiguration(new OutgoingMailMapping());
    }

    /// <summary>Instants are kept in UTC and can be put in order by both databases.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();

    private async Task<int> SaveAsync(bool acceptAll, CancellationToken cancel)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAll, cancel);
        }
        catch (DbUpdateConcurrencyException e)
        {
            AuditLog.Forget(this);
            var first = e.Entries[0];
            throw new ChangedMeanwhileException(
                first.Metadata.ShortName(),
                first.Property("Id").CurrentValue is Guid id ? id : Guid.Empty,
                e
            );
        }
    }

    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State is EntityState.Modified))
        {
            var version = entry.Property(v => v.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }
    }

    private sealed class UtcInstant()
        : ValueConverter<DateTimeOffset, DateTime>(
            instant => instant.UtcDateTime,
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc), TimeSpan.Zero)
        );
}
