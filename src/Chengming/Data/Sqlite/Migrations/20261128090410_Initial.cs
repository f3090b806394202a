using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chengming.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Seal = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHead", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditRecords",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ActTerm = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    Algorithm = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditRecords", x => x.Sequence);
                }
            );

            migrationBuilder.CreateTable(
                name: "BackupRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RequestedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Percent = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    AuditSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    AuditHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BackupRuns", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "DiscardedContents",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DiscardedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiscardedContents", x => x.Hash);
                }
            );

            migrationBuilder.CreateTable(
                name: "ImportedNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    Differences = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReplacementReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ImportedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedNotices", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastStartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastEndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ParentCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Regions_Regions_ParentCode",
                        column: x => x.ParentCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SearchSlices",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstPlace = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchSlices", x => x.Number);
                }
            );

            migrationBuilder.CreateTable(
                name: "SearchTerms",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTerms", x => x.Place);
                }
            );

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "StoredKeys",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredKeys", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "Agencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    RegionName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    WebsiteCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LeadingGroup = table.Column<string>(type: "TEXT", nullable: false),
                    ReadingPlaces = table.Column<string>(type: "TEXT", nullable: false),
                    LastReadingPlace = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewSchemeKey = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    HolidayRegionCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    ReviewOrgan = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Court = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PublishesHere = table.Column<bool>(type: "INTEGER", nullable: false),
                    AbolishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AbolitionReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDemonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contacts_Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Contacts_Functions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Contacts_OfficeHours = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Contacts_PersonInCharge = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Contacts_Phone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Contacts_Postcode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Contacts_Website = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DisclosureOffice_Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DisclosureOffice_Fax = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DisclosureOffice_Internet = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DisclosureOffice_Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DisclosureOffice_OfficeHours = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DisclosureOffice_Phone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DisclosureOffice_Postcode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agencies_Agencies_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Agencies_Agencies_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Agencies_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AgencyColumns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UpdatePeriodDays = table.Column<int>(type: "INTEGER", nullable: true),
                    MinItems = table.Column<int>(type: "INTEGER", nullable: true),
                    EmptyStatement = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReviewSchemeKey = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyColumns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyColumns_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AgencyDepartments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyDepartments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyDepartments_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AgencyLetterMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyLetterMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyLetterMarks_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AgencyLetterTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EditionCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyLetterTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyLetterTexts_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ArchivePlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fonds = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RetentionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RemedyRetentionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArchivePlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArchivePlans_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CatalogueMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Marked = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Applies = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CatalogueMarks_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DisclosureGuides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Texts = table.Column<string>(type: "TEXT", nullable: false),
                    Channels = table.Column<string>(type: "TEXT", nullable: false),
                    LastReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Editions = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureGuides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosureGuides_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DisclosureItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndexNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IndexYear = table.Column<int>(type: "INTEGER", nullable: false),
                    IndexSerial = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OriginLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OriginAddress = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    WaitsFor = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    WaitsForStep = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    WaitsSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PublishBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PublicVersionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstPublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HasOpenWithdrawal = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasOpenValidityChange = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosureItems_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DisclosureRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Validity = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    RevisesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosureRules_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosureRules_DisclosureRules_RevisesId",
                        column: x => x.RevisesId,
                        principalTable: "DisclosureRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FileAppraisals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RetentionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedForId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsApproved = table.Column<bool>(type: "INTEGER", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileAppraisals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileAppraisals_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "GuideEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublishedBy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuideEditions_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ItemImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    IsFolder = table.Column<bool>(type: "INTEGER", nullable: false),
                    DefaultColumn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EarlierPublishedIn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AttachesFiles = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemImports_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ListedContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Facts_Contact = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Facts_Use = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListedContacts_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ListedFormerNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Facts_ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_Old = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Facts_Present = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedFormerNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListedFormerNames_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ListedLeaders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Facts_HoldsFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_HoldsUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Facts_Posts = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Facts_Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedLeaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListedLeaders_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ListedWords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Facts_Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Facts_Word = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListedWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListedWords_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PublishedReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Received = table.Column<decimal>(type: "TEXT", nullable: true),
                    Answered = table.Column<decimal>(type: "TEXT", nullable: true),
                    CarriedForward = table.Column<decimal>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedReports_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StaffAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignInName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NormalizedSignInName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PasswordChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    FormerPasswordHashes = table.Column<string>(type: "TEXT", nullable: false),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DisabledBecause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthenticatorKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecondFactorSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RecoveryCodes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Email_Cipher = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Email_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Email_Masked = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Mobile_Cipher = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    Mobile_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Mobile_Masked = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffAccounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffAccounts_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LetterTextEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTextEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterTextEditions_AgencyLetterTexts_TextId",
                        column: x => x.TextId,
                        principalTable: "AgencyLetterTexts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "BrokenLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsCertain = table.Column<bool>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrokenLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BrokenLinks_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_BrokenLinks_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FindingDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FindingDecisions_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ItemPrints",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<long>(type: "INTEGER", nullable: true),
                    Number = table.Column<long>(type: "INTEGER", nullable: true),
                    Text1 = table.Column<long>(type: "INTEGER", nullable: true),
                    Text2 = table.Column<long>(type: "INTEGER", nullable: true),
                    Text3 = table.Column<long>(type: "INTEGER", nullable: true),
                    Text4 = table.Column<long>(type: "INTEGER", nullable: true),
                    Text5 = table.Column<long>(type: "INTEGER", nullable: true),
                    Text6 = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemPrints", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_ItemPrints_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ItemVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CorrectionNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SchemeKey = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    WritersSince = table.Column<string>(type: "TEXT", nullable: false),
                    BegunWith = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Circumstances = table.Column<string>(type: "TEXT", nullable: false),
                    UrgentReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ScheduledById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ScheduledByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Content_Abstract = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Content_Column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content_DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Content_EarlierPublishedIn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content_EarlierPublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_Genre = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Content_InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_Interprets = table.Column<Guid>(type: "TEXT", nullable: true),
                    Content_IssuingOrgan = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content_Keywords = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content_MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Content_Matter = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Content_Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Content_ModeReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Content_SourceAddress = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Content_SourceName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content_Text = table.Column<string>(type: "TEXT", nullable: false),
                    Content_Theme = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Content_Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content_ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemVersions_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LinkLooks",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkLooks", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_LinkLooks_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Reassessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Opens = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reassessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reassessments_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ValidityChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConclusionCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsApproved = table.Column<bool>(type: "INTEGER", nullable: true),
                    DecisionWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValidityChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ValidityChanges_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ValidityChanges_DisclosureItems_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Withdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsApproved = table.Column<bool>(type: "INTEGER", nullable: true),
                    DecisionWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Withdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Withdrawals_DisclosureItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ItemImportRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    Problems = table.Column<string>(type: "TEXT", nullable: false),
                    SameAs = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemImportRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemImportRows_ItemImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "ItemImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DisclosureRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ChannelCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ArrivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Wanted = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    WantedInFull = table.Column<string>(type: "TEXT", nullable: true),
                    WantedFingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SupplyFormCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SupplyWayCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RequesterKindCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RequesterShown = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsIncomplete = table.Column<bool>(type: "INTEGER", nullable: false),
                    QueryCodeFingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubmissionFingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegisteredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegisteredByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandlerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandlerName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecisionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EventCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposalCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InnerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NoticeFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OtherDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CorrectionNoticeBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsProvisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsProjected = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredInTime = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReckonedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReckonedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    JoinedToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SplitFromId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SplitOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    QueryCode_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    QueryCode_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    QueryCode_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosureRequests_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosureRequests_AgencyDepartments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "AgencyDepartments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosureRequests_DisclosureRequests_JoinedToId",
                        column: x => x.JoinedToId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosureRequests_DisclosureRequests_SplitFromId",
                        column: x => x.SplitFromId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosureRequests_StaffAccounts_HandlerId",
                        column: x => x.HandlerId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "MailChoices",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DigestOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailChoices", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_MailChoices_StaffAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notifications_StaffAccounts_RecipientId",
                        column: x => x.RecipientId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "OutgoingMail",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutgoingMail_StaffAccounts_RecipientId",
                        column: x => x.RecipientId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_StaffAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SealedFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 1400, nullable: false),
                    KindId = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PlainHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    VirusOutcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SealedFiles_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_SealedFiles_StaffAccounts_AddedById",
                        column: x => x.AddedById,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StaffDelegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeputyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffDelegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffDelegations_StaffAccounts_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StaffDelegations_StaffAccounts_PrincipalId",
                        column: x => x.PrincipalId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StaffRoleGrants",
                columns: table => new
                {
                    Role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffRoleGrants", x => new { x.AccountId, x.Role });
                    table.ForeignKey(
                        name: "FK_StaffRoleGrants_StaffAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StaffSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KeyDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Means = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffSessions_StaffAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StaffSignInGuards",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastCodeStep = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffSignInGuards", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_StaffSignInGuards_StaffAccounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KindId = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    VirusOutcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    VirusDetail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UploadedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UploadedByName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CleanedFromId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsForCheckOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoredFiles_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StoredFiles_StaffAccounts_UploadedById",
                        column: x => x.UploadedById,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StoredFiles_StoredFiles_CleanedFromId",
                        column: x => x.CleanedFromId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PublicItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TopColumn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IndexNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsPolicyDocument = table.Column<bool>(type: "INTEGER", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RepealedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AmendedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PartlyLapsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeclaredLapsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidityNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExaminedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Interprets = table.Column<Guid>(type: "TEXT", nullable: true),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicItems_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_PublicItems_DisclosureItems_Id",
                        column: x => x.Id,
                        principalTable: "DisclosureItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_PublicItems_ItemVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ItemVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Assistances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DepartmentName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    HelperId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HelperName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChaseCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ChasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assistances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assistances_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Assistances_AgencyDepartments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "AgencyDepartments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Assistances_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Assistances_StaffAccounts_HelperId",
                        column: x => x.HelperId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetentionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HandoverDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    HandedOverOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Entries = table.Column<string>(type: "TEXT", nullable: false),
                    AppraisalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StepCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_CaseFiles_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_CaseFiles_FileAppraisals_AppraisalId",
                        column: x => x.AppraisalId,
                        principalTable: "FileAppraisals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecisionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Passages = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    WordsInFull = table.Column<string>(type: "TEXT", nullable: true),
                    Withholds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remedy = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Serial = table.Column<int>(type: "INTEGER", nullable: true),
                    Sequence = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AgencyName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StepCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Service_MethodCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Service_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Service_Proof = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Service_Tracking = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseLetters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseLetters_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_CaseLetters_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseRemarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRemarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseRemarks_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DisclosureComplaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    GroundCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResultCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Findings = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ConcludedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegisteredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegisteredByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Contact_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Contact_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Contact_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Name_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Name_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureComplaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosureComplaints_Agencies_AboutId",
                        column: x => x.AboutId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosureComplaints_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosureComplaints_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ProactiveCandidates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OtherApplicants = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NamesAreOthers = table.Column<bool>(type: "INTEGER", nullable: false),
                    DraftedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProactiveCandidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProactiveCandidates_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ProactiveCandidates_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RemedyProceedings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProcedureCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsAfterReview = table.Column<bool>(type: "INTEGER", nullable: false),
                    Organ = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnswerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OutcomeCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ConcludedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Lesson = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NewReplyDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NewReplyOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NewDecisionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegisteredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegisteredByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RemedyProceedings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RemedyProceedings_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_RemedyProceedings_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RequestDueMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    After = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReckonedBefore = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReckonedAfter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestDueMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestDueMoves_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RequestEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Amount = table.Column<decimal>(type: "TEXT", precision: 10, scale: 2, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestEvents_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RequestParties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreditCode = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    DocumentCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Address_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Address_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Address_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Email_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Email_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IdNumber_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    IdNumber_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    IdNumber_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Name_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Name_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone_Cipher = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: true),
                    Phone_Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Phone_Masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestParties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestParties_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RequestProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    DecisionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsApproved = table.Column<bool>(type: "INTEGER", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestProposals_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SecrecyReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DecisionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Involved = table.Column<string>(type: "TEXT", nullable: false),
                    ConclusionCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Materials = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Documents = table.Column<string>(type: "TEXT", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecrecyReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecrecyReviews_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_SecrecyReviews_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CasePackages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FilesDone = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ContentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    KeptUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePackages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CasePackages_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_CasePackages_SealedFiles_ContentId",
                        column: x => x.ContentId,
                        principalTable: "SealedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CasePapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsFromApplicant = table.Column<bool>(type: "INTEGER", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StruckByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StruckReason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CasePapers_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_CasePapers_SealedFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "SealedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ItemAttachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    KindId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWithinText = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemAttachments_ItemVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ItemVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ItemAttachments_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReleaseChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CheckedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CheckedByName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Errors = table.Column<int>(type: "INTEGER", nullable: false),
                    Warnings = table.Column<int>(type: "INTEGER", nullable: false),
                    Questions = table.Column<int>(type: "INTEGER", nullable: false),
                    IsWhole = table.Column<bool>(type: "INTEGER", nullable: false),
                    Found = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseChecks_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ReleaseChecks_StaffAccounts_CheckedById",
                        column: x => x.CheckedById,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ReleaseChecks_StoredFiles_Id",
                        column: x => x.Id,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReviewRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OnBehalfOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnBehalfOfName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ActingAs = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReturnedTo = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaperSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PaperFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Passages = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRecords_ItemVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ItemVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ReviewRecords_StoredFiles_PaperFileId",
                        column: x => x.PaperFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SearchEntries",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Genre = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Keys = table.Column<string>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchEntries", x => x.Place);
                    table.ForeignKey(
                        name: "FK_SearchEntries_PublicItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "PublicItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CaseFileSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFileSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFileSteps_CaseFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LetterSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterSteps_CaseLetters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "CaseLetters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DisclosedDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProceedingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PageCount = table.Column<int>(type: "INTEGER", nullable: false),
                    OriginalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CopyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MarksMade = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosedDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosedDocuments_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosedDocuments_RemedyProceedings_ProceedingId",
                        column: x => x.ProceedingId,
                        principalTable: "RemedyProceedings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosedDocuments_SealedFiles_CopyId",
                        column: x => x.CopyId,
                        principalTable: "SealedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_DisclosedDocuments_SealedFiles_OriginalId",
                        column: x => x.OriginalId,
                        principalTable: "SealedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SearchTexts",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTexts", x => x.Place);
                    table.ForeignKey(
                        name: "FK_SearchTexts_SearchEntries_Place",
                        column: x => x.Place,
                        principalTable: "SearchEntries",
                        principalColumn: "Place",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DisclosureMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Page = table.Column<int>(type: "INTEGER", nullable: false),
                    Left = table.Column<double>(type: "REAL", nullable: false),
                    Top = table.Column<double>(type: "REAL", nullable: false),
                    Right = table.Column<double>(type: "REAL", nullable: false),
                    Bottom = table.Column<double>(type: "REAL", nullable: false),
                    GroundCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosureMarks_DisclosedDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "DisclosedDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.InsertData(
                table: "AuditHead",
                columns: new[] { "Id", "Hash", "Seal", "Sequence" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", null, 0L }
            );

            migrationBuilder.CreateIndex(name: "IX_Agencies_Code", table: "Agencies", column: "Code", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_CreditCode",
                table: "Agencies",
                column: "CreditCode",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Agencies_ParentId", table: "Agencies", column: "ParentId");

            migrationBuilder.CreateIndex(name: "IX_Agencies_Path", table: "Agencies", column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_RegionCode_Code",
                table: "Agencies",
                columns: new[] { "RegionCode", "Code" }
            );

            migrationBuilder.CreateIndex(name: "IX_Agencies_SuccessorId", table: "Agencies", column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyColumns_AgencyId_Column",
                table: "AgencyColumns",
                columns: new[] { "AgencyId", "Column" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AgencyDepartments_AgencyId_Order",
                table: "AgencyDepartments",
                columns: new[] { "AgencyId", "Order" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AgencyLetterMarks_AgencyId",
                table: "AgencyLetterMarks",
                column: "AgencyId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_AgencyLetterTexts_AgencyId_KindCode",
                table: "AgencyLetterTexts",
                columns: new[] { "AgencyId", "KindCode" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ArchivePlans_AgencyId",
                table: "ArchivePlans",
                column: "AgencyId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Assistances_AgencyId_AnsweredAt_DueOn",
                table: "Assistances",
                columns: new[] { "AgencyId", "AnsweredAt", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Assistances_DepartmentId",
                table: "Assistances",
                column: "DepartmentId"
            );

            migrationBuilder.CreateIndex(name: "IX_Assistances_HelperId", table: "Assistances", column: "HelperId");

            migrationBuilder.CreateIndex(name: "IX_Assistances_RequestId", table: "Assistances", column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecords_Act_Sequence",
                table: "AuditRecords",
                columns: new[] { "Act", "Sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecords_ActorId_Sequence",
                table: "AuditRecords",
                columns: new[] { "ActorId", "Sequence" }
            );

            migrationBuilder.CreateIndex(name: "IX_AuditRecords_At", table: "AuditRecords", column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecords_SubjectId_Sequence",
                table: "AuditRecords",
                columns: new[] { "SubjectId", "Sequence" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_BackupRuns_State_RequestedAt",
                table: "BackupRuns",
                columns: new[] { "State", "RequestedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_BrokenLinks_AgencyId_IsConfirmed_FirstSeenAt",
                table: "BrokenLinks",
                columns: new[] { "AgencyId", "IsConfirmed", "FirstSeenAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_BrokenLinks_ItemId", table: "BrokenLinks", column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_AgencyId_ExpiresOn",
                table: "CaseFiles",
                columns: new[] { "AgencyId", "ExpiresOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_AgencyId_Number",
                table: "CaseFiles",
                columns: new[] { "AgencyId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_AgencyId_Year_Serial",
                table: "CaseFiles",
                columns: new[] { "AgencyId", "Year", "Serial" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_CaseFiles_AppraisalId", table: "CaseFiles", column: "AppraisalId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_RequestId",
                table: "CaseFiles",
                column: "RequestId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CaseFileSteps_FileId_Number",
                table: "CaseFileSteps",
                columns: new[] { "FileId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CaseLetters_AgencyId_Sequence_Year_Serial",
                table: "CaseLetters",
                columns: new[] { "AgencyId", "Sequence", "Year", "Serial" },
                unique: true,
                filter: "\"Serial\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_CaseLetters_AgencyId_State",
                table: "CaseLetters",
                columns: new[] { "AgencyId", "State" }
            );

            migrationBuilder.CreateIndex(name: "IX_CaseLetters_RequestId", table: "CaseLetters", column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_CasePackages_AgencyId_AskedAt",
                table: "CasePackages",
                columns: new[] { "AgencyId", "AskedAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_CasePackages_ContentId", table: "CasePackages", column: "ContentId");

            migrationBuilder.CreateIndex(name: "IX_CasePackages_State", table: "CasePackages", column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_CasePapers_FileId",
                table: "CasePapers",
                column: "FileId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CasePapers_RequestId_Order",
                table: "CasePapers",
                columns: new[] { "RequestId", "Order" }
            );

            migrationBuilder.CreateIndex(name: "IX_CaseRemarks_RequestId", table: "CaseRemarks", column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_CatalogueMarks_AgencyId_Marked",
                table: "CatalogueMarks",
                columns: new[] { "AgencyId", "Marked" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DiscardedContents_DiscardedAt",
                table: "DiscardedContents",
                column: "DiscardedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosedDocuments_CopyId",
                table: "DisclosedDocuments",
                column: "CopyId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosedDocuments_OriginalId",
                table: "DisclosedDocuments",
                column: "OriginalId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosedDocuments_ProceedingId",
                table: "DisclosedDocuments",
                column: "ProceedingId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosedDocuments_RequestId",
                table: "DisclosedDocuments",
                column: "RequestId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureComplaints_AboutId_ReceivedOn",
                table: "DisclosureComplaints",
                columns: new[] { "AboutId", "ReceivedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureComplaints_AgencyId_Year_Serial",
                table: "DisclosureComplaints",
                columns: new[] { "AgencyId", "Year", "Serial" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureComplaints_RequestId",
                table: "DisclosureComplaints",
                column: "RequestId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureGuides_AgencyId",
                table: "DisclosureGuides",
                column: "AgencyId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureItems_AgencyId_ChangedAt",
                table: "DisclosureItems",
                columns: new[] { "AgencyId", "ChangedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureItems_AgencyId_FirstPublishedAt_Column_WithdrawnAt",
                table: "DisclosureItems",
                columns: new[] { "AgencyId", "FirstPublishedAt", "Column", "WithdrawnAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureItems_AgencyId_IndexYear_IndexSerial",
                table: "DisclosureItems",
                columns: new[] { "AgencyId", "IndexYear", "IndexSerial" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureItems_AgencyId_Mode_AssessedOn",
                table: "DisclosureItems",
                columns: new[] { "AgencyId", "Mode", "AssessedOn" },
                filter: "\"Mode\" <> 'proactive'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureItems_AgencyId_WaitsFor",
                table: "DisclosureItems",
                columns: new[] { "AgencyId", "WaitsFor" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureItems_IndexNumber",
                table: "DisclosureItems",
                column: "IndexNumber",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureMarks_DocumentId_Number",
                table: "DisclosureMarks",
                columns: new[] { "DocumentId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_AgencyId_ArrivedOn",
                table: "DisclosureRequests",
                columns: new[] { "AgencyId", "ArrivedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_AgencyId_ClosedOn_DueOn",
                table: "DisclosureRequests",
                columns: new[] { "AgencyId", "ClosedOn", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_AgencyId_Number_Id",
                table: "DisclosureRequests",
                columns: new[] { "AgencyId", "Number", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_AgencyId_WantedFingerprint",
                table: "DisclosureRequests",
                columns: new[] { "AgencyId", "WantedFingerprint" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_AgencyId_Year_Serial",
                table: "DisclosureRequests",
                columns: new[] { "AgencyId", "Year", "Serial" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_ClosedOn_ReckonedOn",
                table: "DisclosureRequests",
                columns: new[] { "ClosedOn", "ReckonedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_DepartmentId",
                table: "DisclosureRequests",
                column: "DepartmentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_HandlerId",
                table: "DisclosureRequests",
                column: "HandlerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_JoinedToId",
                table: "DisclosureRequests",
                column: "JoinedToId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_Number_Id",
                table: "DisclosureRequests",
                columns: new[] { "Number", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_QueryCodeFingerprint",
                table: "DisclosureRequests",
                column: "QueryCodeFingerprint"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_SplitFromId",
                table: "DisclosureRequests",
                column: "SplitFromId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_SubmissionFingerprint",
                table: "DisclosureRequests",
                column: "SubmissionFingerprint",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRules_AgencyId_State_Order",
                table: "DisclosureRules",
                columns: new[] { "AgencyId", "State", "Order" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRules_RevisesId",
                table: "DisclosureRules",
                column: "RevisesId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_FileAppraisals_AgencyId_Year_Serial",
                table: "FileAppraisals",
                columns: new[] { "AgencyId", "Year", "Serial" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_FindingDecisions_ItemId_Key",
                table: "FindingDecisions",
                columns: new[] { "ItemId", "Key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_GuideEditions_AgencyId_Number",
                table: "GuideEditions",
                columns: new[] { "AgencyId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_ItemAttachments_FileId", table: "ItemAttachments", column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemAttachments_VersionId",
                table: "ItemAttachments",
                column: "VersionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ItemImportRows_ImportId_Order",
                table: "ItemImportRows",
                columns: new[] { "ImportId", "Order" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ItemImportRows_ImportId_State",
                table: "ItemImportRows",
                columns: new[] { "ImportId", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ItemImports_AgencyId_CreatedAt",
                table: "ItemImports",
                columns: new[] { "AgencyId", "CreatedAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_ItemImports_State", table: "ItemImports", column: "State");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Number", table: "ItemPrints", column: "Number");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Text1", table: "ItemPrints", column: "Text1");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Text2", table: "ItemPrints", column: "Text2");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Text3", table: "ItemPrints", column: "Text3");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Text4", table: "ItemPrints", column: "Text4");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Text5", table: "ItemPrints", column: "Text5");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Text6", table: "ItemPrints", column: "Text6");

            migrationBuilder.CreateIndex(name: "IX_ItemPrints_Title", table: "ItemPrints", column: "Title");

            migrationBuilder.CreateIndex(
                name: "IX_ItemVersions_ItemId_Number",
                table: "ItemVersions",
                columns: new[] { "ItemId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ItemVersions_PublishAt",
                table: "ItemVersions",
                column: "PublishAt",
                filter: "\"PublishAt\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LetterSteps_LetterId_Number",
                table: "LetterSteps",
                columns: new[] { "LetterId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_LetterTextEditions_TextId_Number",
                table: "LetterTextEditions",
                columns: new[] { "TextId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_LinkLooks_NextAt", table: "LinkLooks", column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_ListedContacts_AgencyId",
                table: "ListedContacts",
                column: "AgencyId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ListedFormerNames_AgencyId",
                table: "ListedFormerNames",
                column: "AgencyId"
            );

            migrationBuilder.CreateIndex(name: "IX_ListedLeaders_AgencyId", table: "ListedLeaders", column: "AgencyId");

            migrationBuilder.CreateIndex(name: "IX_ListedWords_AgencyId", table: "ListedWords", column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_RecipientId_Id",
                table: "Notifications",
                columns: new[] { "RecipientId", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_RecipientId_ReadAt",
                table: "Notifications",
                columns: new[] { "RecipientId", "ReadAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMail_Key",
                table: "OutgoingMail",
                column: "Key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMail_RecipientId",
                table: "OutgoingMail",
                column: "RecipientId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMail_State_DueAt",
                table: "OutgoingMail",
                columns: new[] { "State", "DueAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProactiveCandidates_AgencyId_IsAccepted_DraftedAt",
                table: "ProactiveCandidates",
                columns: new[] { "AgencyId", "IsAccepted", "DraftedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProactiveCandidates_ItemId",
                table: "ProactiveCandidates",
                column: "ItemId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProactiveCandidates_RequestId",
                table: "ProactiveCandidates",
                column: "RequestId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProactiveCandidates_RequestId_Source",
                table: "ProactiveCandidates",
                columns: new[] { "RequestId", "Source" },
                unique: true,
                filter: "\"DecidedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "EndingPublicItems",
                table: "PublicItems",
                columns: new[] { "Column", "PublishedAt", "Id" },
                filter: "\"EndsOn\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_AgencyId_Column_PublishedAt_Id",
                table: "PublicItems",
                columns: new[] { "AgencyId", "Column", "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_AgencyId_EndsOn",
                table: "PublicItems",
                columns: new[] { "AgencyId", "EndsOn" },
                filter: "\"EndsOn\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_AgencyId_Matter_Column_PublishedAt_Id",
                table: "PublicItems",
                columns: new[] { "AgencyId", "Matter", "Column", "PublishedAt", "Id" },
                filter: "\"Matter\" <> ''"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_AgencyId_PublishedAt_Id",
                table: "PublicItems",
                columns: new[] { "AgencyId", "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_AgencyId_TopColumn_PublishedAt_Id",
                table: "PublicItems",
                columns: new[] { "AgencyId", "TopColumn", "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_AgencyId_ValidUntil",
                table: "PublicItems",
                columns: new[] { "AgencyId", "ValidUntil" },
                filter: "\"ValidUntil\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_Column_PublishedAt_Id",
                table: "PublicItems",
                columns: new[] { "Column", "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_DocumentNumber",
                table: "PublicItems",
                column: "DocumentNumber"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_IndexNumber",
                table: "PublicItems",
                column: "IndexNumber"
            );

            migrationBuilder.CreateIndex(name: "IX_PublicItems_Interprets", table: "PublicItems", column: "Interprets");

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_PublishedAt_Id",
                table: "PublicItems",
                columns: new[] { "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublicItems_TopColumn_PublishedAt_Id",
                table: "PublicItems",
                columns: new[] { "TopColumn", "PublishedAt", "Id" }
            );

            migrationBuilder.CreateIndex(name: "IX_PublicItems_VersionId", table: "PublicItems", column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedReports_AgencyId_Year",
                table: "PublishedReports",
                columns: new[] { "AgencyId", "Year" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublishedReports_Year_AgencyId",
                table: "PublishedReports",
                columns: new[] { "Year", "AgencyId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Reassessments_ItemId_At",
                table: "Reassessments",
                columns: new[] { "ItemId", "At" }
            );

            migrationBuilder.CreateIndex(name: "IX_Regions_ParentCode", table: "Regions", column: "ParentCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseChecks_AgencyId_CheckedAt_Id",
                table: "ReleaseChecks",
                columns: new[] { "AgencyId", "CheckedAt", "Id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseChecks_CheckedById",
                table: "ReleaseChecks",
                column: "CheckedById"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RemedyProceedings_AgencyId_ConcludedOn",
                table: "RemedyProceedings",
                columns: new[] { "AgencyId", "ConcludedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RemedyProceedings_RequestId",
                table: "RemedyProceedings",
                column: "RequestId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RequestDueMoves_RequestId",
                table: "RequestDueMoves",
                column: "RequestId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RequestEvents_On",
                table: "RequestEvents",
                column: "On",
                filter: "\"Amount\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RequestEvents_RequestId_Number",
                table: "RequestEvents",
                columns: new[] { "RequestId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_RequestParties_RequestId_Order",
                table: "RequestParties",
                columns: new[] { "RequestId", "Order" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_RequestProposals_RequestId",
                table: "RequestProposals",
                column: "RequestId",
                unique: true,
                filter: "\"DecidedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRecords_PaperFileId",
                table: "ReviewRecords",
                column: "PaperFileId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRecords_VersionId_Order",
                table: "ReviewRecords",
                columns: new[] { "VersionId", "Order" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_AccountId_List_Name",
                table: "SavedFilters",
                columns: new[] { "AccountId", "List", "Name" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_SealedFiles_AddedById", table: "SealedFiles", column: "AddedById");

            migrationBuilder.CreateIndex(name: "IX_SealedFiles_AgencyId", table: "SealedFiles", column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_SealedFiles_Hash",
                table: "SealedFiles",
                column: "Hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SearchEntries_ItemId",
                table: "SearchEntries",
                column: "ItemId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SearchSlices_FirstPlace",
                table: "SearchSlices",
                column: "FirstPlace",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_SecrecyReviews_AgencyId_ReviewedOn",
                table: "SecrecyReviews",
                columns: new[] { "AgencyId", "ReviewedOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_SecrecyReviews_RequestId_Number",
                table: "SecrecyReviews",
                columns: new[] { "RequestId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_Settings_Group", table: "Settings", column: "Group", unique: true);

            migrationBuilder.CreateIndex(name: "IX_StaffAccounts_AgencyId", table: "StaffAccounts", column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffAccounts_Name_NormalizedSignInName",
                table: "StaffAccounts",
                columns: new[] { "Name", "NormalizedSignInName" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StaffAccounts_NormalizedSignInName",
                table: "StaffAccounts",
                column: "NormalizedSignInName",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_StaffDelegations_DeputyId_Until",
                table: "StaffDelegations",
                columns: new[] { "DeputyId", "Until" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StaffDelegations_PrincipalId_Until",
                table: "StaffDelegations",
                columns: new[] { "PrincipalId", "Until" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StaffSessions_AccountId_StartedAt",
                table: "StaffSessions",
                columns: new[] { "AccountId", "StartedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StaffSessions_KeyDigest",
                table: "StaffSessions",
                column: "KeyDigest",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_StaffSessions_LastSeenAt",
                table: "StaffSessions",
                column: "LastSeenAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_AgencyId_Hash",
                table: "StoredFiles",
                columns: new[] { "AgencyId", "Hash" },
                unique: true,
                filter: "\"CleanedFromId\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_CleanedFromId_Hash",
                table: "StoredFiles",
                columns: new[] { "CleanedFromId", "Hash" },
                unique: true,
                filter: "\"CleanedFromId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_StoredFiles_Hash", table: "StoredFiles", column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_UploadedById",
                table: "StoredFiles",
                column: "UploadedById"
            );

            migrationBuilder.CreateIndex(name: "IX_ValidityChanges_ItemId", table: "ValidityChanges", column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ValidityChanges_SuccessorId",
                table: "ValidityChanges",
                column: "SuccessorId"
            );

            migrationBuilder.CreateIndex(
                name: "OpenValidityChange",
                table: "ValidityChanges",
                column: "ItemId",
                unique: true,
                filter: "\"DecidedAt\" IS NULL"
            );

            migrationBuilder.CreateIndex(name: "IX_Withdrawals_ItemId", table: "Withdrawals", column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "OpenWithdrawal",
                table: "Withdrawals",
                column: "ItemId",
                unique: true,
                filter: "\"DecidedAt\" IS NULL"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AgencyColumns");

            migrationBuilder.DropTable(name: "AgencyLetterMarks");

            migrationBuilder.DropTable(name: "ArchivePlans");

            migrationBuilder.DropTable(name: "Assistances");

            migrationBuilder.DropTable(name: "AuditHead");

            migrationBuilder.DropTable(name: "AuditRecords");

            migrationBuilder.DropTable(name: "BackupRuns");

            migrationBuilder.DropTable(name: "BrokenLinks");

            migrationBuilder.DropTable(name: "CaseFileSteps");

            migrationBuilder.DropTable(name: "CasePackages");

            migrationBuilder.DropTable(name: "CasePapers");

            migrationBuilder.DropTable(name: "CaseRemarks");

            migrationBuilder.DropTable(name: "CatalogueMarks");

            migrationBuilder.DropTable(name: "DiscardedContents");

            migrationBuilder.DropTable(name: "DisclosureComplaints");

            migrationBuilder.DropTable(name: "DisclosureGuides");

            migrationBuilder.DropTable(name: "DisclosureMarks");

            migrationBuilder.DropTable(name: "DisclosureRules");

            migrationBuilder.DropTable(name: "FindingDecisions");

            migrationBuilder.DropTable(name: "GuideEditions");

            migrationBuilder.DropTable(name: "ImportedNotices");

            migrationBuilder.DropTable(name: "ItemAttachments");

            migrationBuilder.DropTable(name: "ItemImportRows");

            migrationBuilder.DropTable(name: "ItemPrints");

            migrationBuilder.DropTable(name: "JobLeases");

            migrationBuilder.DropTable(name: "LetterSteps");

            migrationBuilder.DropTable(name: "LetterTextEditions");

            migrationBuilder.DropTable(name: "LinkLooks");

            migrationBuilder.DropTable(name: "ListedContacts");

            migrationBuilder.DropTable(name: "ListedFormerNames");

            migrationBuilder.DropTable(name: "ListedLeaders");

            migrationBuilder.DropTable(name: "ListedWords");

            migrationBuilder.DropTable(name: "MailChoices");

            migrationBuilder.DropTable(name: "Notifications");

            migrationBuilder.DropTable(name: "OutgoingMail");

            migrationBuilder.DropTable(name: "ProactiveCandidates");

            migrationBuilder.DropTable(name: "PublishedReports");

            migrationBuilder.DropTable(name: "Reassessments");

            migrationBuilder.DropTable(name: "ReleaseChecks");

            migrationBuilder.DropTable(name: "RequestDueMoves");

            migrationBuilder.DropTable(name: "RequestEvents");

            migrationBuilder.DropTable(name: "RequestParties");

            migrationBuilder.DropTable(name: "RequestProposals");

            migrationBuilder.DropTable(name: "ReviewRecords");

            migrationBuilder.DropTable(name: "SavedFilters");

            migrationBuilder.DropTable(name: "SearchSlices");

            migrationBuilder.DropTable(name: "SearchTerms");

            migrationBuilder.DropTable(name: "SearchTexts");

            migrationBuilder.DropTable(name: "SecrecyReviews");

            migrationBuilder.DropTable(name: "Settings");

            migrationBuilder.DropTable(name: "StaffDelegations");

            migrationBuilder.DropTable(name: "StaffRoleGrants");

            migrationBuilder.DropTable(name: "StaffSessions");

            migrationBuilder.DropTable(name: "StaffSignInGuards");

            migrationBuilder.DropTable(name: "StoredKeys");

            migrationBuilder.DropTable(name: "ValidityChanges");

            migrationBuilder.DropTable(name: "Withdrawals");

            migrationBuilder.DropTable(name: "CaseFiles");

            migrationBuilder.DropTable(name: "DisclosedDocuments");

            migrationBuilder.DropTable(name: "ItemImports");

            migrationBuilder.DropTable(name: "CaseLetters");

            migrationBuilder.DropTable(name: "AgencyLetterTexts");

            migrationBuilder.DropTable(name: "StoredFiles");

            migrationBuilder.DropTable(name: "SearchEntries");

            migrationBuilder.DropTable(name: "FileAppraisals");

            migrationBuilder.DropTable(name: "RemedyProceedings");

            migrationBuilder.DropTable(name: "SealedFiles");

            migrationBuilder.DropTable(name: "PublicItems");

            migrationBuilder.DropTable(name: "DisclosureRequests");

            migrationBuilder.DropTable(name: "ItemVersions");

            migrationBuilder.DropTable(name: "AgencyDepartments");

            migrationBuilder.DropTable(name: "StaffAccounts");

            migrationBuilder.DropTable(name: "DisclosureItems");

            migrationBuilder.DropTable(name: "Agencies");

            migrationBuilder.DropTable(name: "Regions");
        }
    }
}
