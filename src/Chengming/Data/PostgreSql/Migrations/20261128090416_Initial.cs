using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Chengming.Data.PostgreSql.Migrations
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
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    Seal = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
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
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Act = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    ActTerm = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    SubjectKind = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubjectName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Address = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
                    Reason = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true,
                        collation: "C"
                    ),
                    Details = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Algorithm = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false,
                        collation: "C"
                    ),
                    PreviousHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    Hash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RequestedBy = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true,
                        collation: "C"
                    ),
                    Note = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    AuditSequence = table.Column<long>(type: "bigint", nullable: false),
                    AuditHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Fault = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
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
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DiscardedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Text = table.Column<string>(
                        type: "character varying(100000)",
                        maxLength: 100000,
                        nullable: false,
                        collation: "C"
                    ),
                    Differences = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    ReplacementReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    ImportedBy = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawalReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Name = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Holder = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    HeldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastStartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastEndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Fault = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    Failures = table.Column<int>(type: "integer", nullable: false),
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
                    Code = table.Column<string>(
                        type: "character varying(6)",
                        maxLength: 6,
                        nullable: false,
                        collation: "C"
                    ),
                    Name = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    ParentCode = table.Column<string>(
                        type: "character varying(6)",
                        maxLength: 6,
                        nullable: true,
                        collation: "C"
                    ),
                    FullName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FirstPlace = table.Column<long>(type: "bigint", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
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
                    Place = table.Column<long>(type: "bigint", nullable: false),
                    Terms = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ShortName = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    RegionCode = table.Column<string>(
                        type: "character varying(6)",
                        maxLength: 6,
                        nullable: false,
                        collation: "C"
                    ),
                    RegionName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    WebsiteCode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Path = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    LeadingGroup = table.Column<string>(type: "text", nullable: false),
                    ReadingPlaces = table.Column<string>(type: "text", nullable: false),
                    LastReadingPlace = table.Column<int>(type: "integer", nullable: false),
                    ReviewSchemeKey = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    HolidayRegionCode = table.Column<string>(
                        type: "character varying(6)",
                        maxLength: 6,
                        nullable: true,
                        collation: "C"
                    ),
                    ReviewOrgan = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    Court = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    PublishesHere = table.Column<bool>(type: "boolean", nullable: false),
                    AbolishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AbolitionReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    IsDemonstration = table.Column<bool>(type: "boolean", nullable: false),
                    Contacts_Address = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false,
                        collation: "C"
                    ),
                    Contacts_Functions = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false,
                        collation: "C"
                    ),
                    Contacts_OfficeHours = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false,
                        collation: "C"
                    ),
                    Contacts_PersonInCharge = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Contacts_Phone = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Contacts_Postcode = table.Column<string>(
                        type: "character varying(6)",
                        maxLength: 6,
                        nullable: false,
                        collation: "C"
                    ),
                    Contacts_Website = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false,
                        collation: "C"
                    ),
                    DisclosureOffice_Address = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false,
                        collation: "C"
                    ),
                    DisclosureOffice_Fax = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DisclosureOffice_Internet = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false,
                        collation: "C"
                    ),
                    DisclosureOffice_Name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DisclosureOffice_OfficeHours = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false,
                        collation: "C"
                    ),
                    DisclosureOffice_Phone = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DisclosureOffice_Postcode = table.Column<string>(
                        type: "character varying(6)",
                        maxLength: 6,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Column = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    UpdatePeriodDays = table.Column<int>(type: "integer", nullable: true),
                    MinItems = table.Column<int>(type: "integer", nullable: true),
                    EmptyStatement = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    IsOff = table.Column<bool>(type: "boolean", nullable: false),
                    ReviewSchemeKey = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Duty = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    Phone = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mark = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    KindCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    EditionCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Fonds = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Basis = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    RetentionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    RemedyRetentionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Marked = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Applies = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    ByName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    MarkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Texts = table.Column<string>(type: "text", nullable: false),
                    Channels = table.Column<string>(type: "text", nullable: false),
                    LastReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Editions = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndexNumber = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    IndexYear = table.Column<int>(type: "integer", nullable: false),
                    IndexSerial = table.Column<int>(type: "integer", nullable: false),
                    CreatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OriginLabel = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    OriginAddress = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Column = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Mode = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    WaitsFor = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    WaitsForStep = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    WaitsSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PublishBy = table.Column<DateOnly>(type: "date", nullable: true),
                    PublicVersionId = table.Column<Guid>(type: "uuid", nullable: true),
                    FirstPublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawalReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    HasOpenWithdrawal = table.Column<bool>(type: "boolean", nullable: false),
                    HasOpenValidityChange = table.Column<bool>(type: "boolean", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    DocumentNumber = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Validity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    RevisesId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    RetentionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Files = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedForId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DecidedWords = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    PublishedBy = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Reason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(
                        type: "character varying(255)",
                        maxLength: 255,
                        nullable: false,
                        collation: "C"
                    ),
                    IsFolder = table.Column<bool>(type: "boolean", nullable: false),
                    DefaultColumn = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    EarlierPublishedIn = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    AttachesFiles = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Remark = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Facts_Contact = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
                    Facts_Use = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Facts_ChangedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Facts_Old = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
                    Facts_Present = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Facts_HoldsFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Facts_HoldsUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Facts_Name = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true,
                        collation: "C"
                    ),
                    Facts_Posts = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Facts_Rank = table.Column<int>(type: "integer", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Facts_Reason = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Facts_Word = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true,
                        collation: "C"
                    ),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    FormKey = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false,
                        collation: "C"
                    ),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    Received = table.Column<decimal>(type: "numeric", nullable: true),
                    Answered = table.Column<decimal>(type: "numeric", nullable: true),
                    CarriedForward = table.Column<decimal>(type: "numeric", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SignInName = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    NormalizedSignInName = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Name = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PasswordHash = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    PasswordChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    FormerPasswordHashes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SecurityStamp = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    DisabledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DisabledBecause = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AuthenticatorKey = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: true,
                        collation: "C"
                    ),
                    SecondFactorSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecoveryCodes = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    Email_Cipher = table.Column<string>(
                        type: "character varying(600)",
                        maxLength: 600,
                        nullable: true,
                        collation: "C"
                    ),
                    Email_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Email_Masked = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: true,
                        collation: "C"
                    ),
                    Mobile_Cipher = table.Column<string>(
                        type: "character varying(600)",
                        maxLength: 600,
                        nullable: true,
                        collation: "C"
                    ),
                    Mobile_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Mobile_Masked = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: true,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(
                        type: "character varying(20000)",
                        maxLength: 20000,
                        nullable: false,
                        collation: "C"
                    ),
                    Note = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    ByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    Words = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Fault = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    IsCertain = table.Column<bool>(type: "boolean", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    FirstSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false,
                        collation: "C"
                    ),
                    Rule = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false,
                        collation: "C"
                    ),
                    Reason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<long>(type: "bigint", nullable: true),
                    Number = table.Column<long>(type: "bigint", nullable: true),
                    Text1 = table.Column<long>(type: "bigint", nullable: true),
                    Text2 = table.Column<long>(type: "bigint", nullable: true),
                    Text3 = table.Column<long>(type: "bigint", nullable: true),
                    Text4 = table.Column<long>(type: "bigint", nullable: true),
                    Text5 = table.Column<long>(type: "bigint", nullable: true),
                    Text6 = table.Column<long>(type: "bigint", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ContentHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    CorrectionNote = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    SchemeKey = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    WritersSince = table.Column<string>(type: "text", nullable: false),
                    BegunWith = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Circumstances = table.Column<string>(type: "text", nullable: false),
                    UrgentReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ScheduledById = table.Column<Guid>(type: "uuid", nullable: true),
                    ScheduledByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Content_Abstract = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_Column = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_DocumentNumber = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_EarlierPublishedIn = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_EarlierPublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Content_Genre = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    Content_Interprets = table.Column<Guid>(type: "uuid", nullable: true),
                    Content_IssuingOrgan = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_Keywords = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_MadeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Content_Matter = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_Mode = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_ModeReason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_SourceAddress = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_SourceName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content_Theme = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Content_ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
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
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mode = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Opens = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    ByName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConclusionCode = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: true),
                    DecisionWords = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Ground = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Reason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: true),
                    DecisionWords = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    Values = table.Column<string>(type: "text", nullable: false),
                    Problems = table.Column<string>(type: "text", nullable: false),
                    SameAs = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    ChannelCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Wanted = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false,
                        collation: "C"
                    ),
                    WantedInFull = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WantedFingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    SupplyFormCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    SupplyWayCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    RequesterKindCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    RequesterShown = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    IsIncomplete = table.Column<bool>(type: "boolean", nullable: false),
                    QueryCodeFingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    SubmissionFingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    ContentHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    RegisteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RegisteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    RegisteredByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandlerId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandlerName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DecisionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    EventCount = table.Column<int>(type: "integer", nullable: false),
                    ProposalCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InnerDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NoticeFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    OtherDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectionNoticeBy = table.Column<DateOnly>(type: "date", nullable: true),
                    IsProvisional = table.Column<bool>(type: "boolean", nullable: false),
                    IsProjected = table.Column<bool>(type: "boolean", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredInTime = table.Column<bool>(type: "boolean", nullable: true),
                    ReckonedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReckonedBy = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    JoinedToId = table.Column<Guid>(type: "uuid", nullable: true),
                    SplitFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    SplitOn = table.Column<DateOnly>(type: "date", nullable: true),
                    QueryCode_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: false,
                        collation: "C"
                    ),
                    QueryCode_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    QueryCode_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
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
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Delivery = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DigestOn = table.Column<DateOnly>(type: "date", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Text = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    Address = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Note = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Name = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Query = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    Name = table.Column<string>(
                        type: "character varying(1400)",
                        maxLength: 1400,
                        nullable: false,
                        collation: "C"
                    ),
                    KindId = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PlainHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    VirusOutcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PrincipalId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeputyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Roles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    Role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stamp = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    KeyDigest = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    Address = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: true,
                        collation: "C"
                    ),
                    Browser = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Means = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
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
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    KindId = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    VirusOutcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    VirusDetail = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    UploadedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UploadedByName = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CleanedFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsForCheckOnly = table.Column<bool>(type: "boolean", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionNumber = table.Column<int>(type: "integer", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyPath = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    Column = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    TopColumn = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    IndexNumber = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    DocumentNumber = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Genre = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsPolicyDocument = table.Column<bool>(type: "boolean", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    RepealedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AmendedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PartlyLapsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeclaredLapsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidityNote = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExaminedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Interprets = table.Column<Guid>(type: "uuid", nullable: true),
                    Matter = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    DepartmentName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    HelperId = table.Column<Guid>(type: "uuid", nullable: true),
                    HelperName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Asked = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChaseCount = table.Column<int>(type: "integer", nullable: false),
                    ChasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Answer = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    AnsweredBy = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    RecordedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestNumber = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RetentionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HandoverDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HandedOverOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Entries = table.Column<string>(type: "text", nullable: false),
                    AppraisalId = table.Column<Guid>(type: "uuid", nullable: true),
                    StepCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    KindCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    DecisionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Passages = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Addressee = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    WordsInFull = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Withholds = table.Column<bool>(type: "boolean", nullable: false),
                    Remedy = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Serial = table.Column<int>(type: "integer", nullable: true),
                    Sequence = table.Column<string>(
                        type: "character varying(4)",
                        maxLength: 4,
                        nullable: false,
                        collation: "C"
                    ),
                    Number = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    AgencyName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ApprovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StepCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Service_MethodCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true,
                        collation: "C"
                    ),
                    Service_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Service_Proof = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true,
                        collation: "C"
                    ),
                    Service_Tracking = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: true,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    GroundCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Matter = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ResultCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Findings = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    ConcludedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RegisteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    RegisteredByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Contact_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: true,
                        collation: "C"
                    ),
                    Contact_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Contact_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Name_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: true,
                        collation: "C"
                    ),
                    Name_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Name_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OtherApplicants = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsAccepted = table.Column<bool>(type: "boolean", nullable: true),
                    DecidedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DecidedWords = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    NamesAreOthers = table.Column<bool>(type: "boolean", nullable: false),
                    DraftedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DraftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProcedureCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    IsAfterReview = table.Column<bool>(type: "boolean", nullable: false),
                    Organ = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    CaseNumber = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Matter = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    NoticeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnswerDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OutcomeCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    DecisionNumber = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ConcludedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Lesson = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    NewReplyDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NewReplyOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NewDecisionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    RegisteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RegisteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    RegisteredByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Before = table.Column<DateOnly>(type: "date", nullable: true),
                    After = table.Column<DateOnly>(type: "date", nullable: true),
                    ReckonedBefore = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ReckonedAfter = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Code = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Key = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Days = table.Column<int>(type: "integer", nullable: true),
                    Amount = table.Column<decimal>(type: "numeric(10,2)", precision: 10, scale: 2, nullable: true),
                    Words = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false,
                        collation: "C"
                    ),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    KindCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Organisation = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    CreditCode = table.Column<string>(
                        type: "character varying(18)",
                        maxLength: 18,
                        nullable: false,
                        collation: "C"
                    ),
                    DocumentCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Address_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: true,
                        collation: "C"
                    ),
                    Address_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Address_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Email_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: true,
                        collation: "C"
                    ),
                    Email_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Email_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    IdNumber_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: true,
                        collation: "C"
                    ),
                    IdNumber_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    IdNumber_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Name_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: true,
                        collation: "C"
                    ),
                    Name_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Name_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
                    Phone_Cipher = table.Column<string>(
                        type: "character varying(1200)",
                        maxLength: 1200,
                        nullable: true,
                        collation: "C"
                    ),
                    Phone_Fingerprint = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: true,
                        collation: "C"
                    ),
                    Phone_Masked = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: true),
                    DecisionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Words = table.Column<string>(
                        type: "character varying(4000)",
                        maxLength: 4000,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    DecidedWords = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    DecisionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Involved = table.Column<string>(type: "text", nullable: false),
                    ConclusionCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    Words = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    Materials = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    Documents = table.Column<string>(type: "text", nullable: false),
                    ReviewedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ForId = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Files = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FilesDone = table.Column<int>(type: "integer", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Remark = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
                    ContentId = table.Column<Guid>(type: "uuid", nullable: true),
                    KeptUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    KindCode = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "C"
                    ),
                    IsFromApplicant = table.Column<bool>(type: "boolean", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    StruckAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StruckByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    StruckReason = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    KindId = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    FileName = table.Column<string>(
                        type: "character varying(255)",
                        maxLength: 255,
                        nullable: false,
                        collation: "C"
                    ),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    IsWithinText = table.Column<bool>(type: "boolean", nullable: false),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckedById = table.Column<Guid>(type: "uuid", nullable: true),
                    CheckedByName = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    CheckedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Errors = table.Column<int>(type: "integer", nullable: false),
                    Warnings = table.Column<int>(type: "integer", nullable: false),
                    Questions = table.Column<int>(type: "integer", nullable: false),
                    IsWhole = table.Column<bool>(type: "boolean", nullable: false),
                    Found = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    OnBehalfOfId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnBehalfOfName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    Step = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    ActingAs = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    ContentHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "C"
                    ),
                    Words = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false,
                        collation: "C"
                    ),
                    ReturnedTo = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    PaperSignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaperFileId = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: true,
                        collation: "C"
                    ),
                    Passages = table.Column<string>(type: "text", nullable: false),
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
                    Place = table.Column<long>(type: "bigint", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Column = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Genre = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false,
                        collation: "C"
                    ),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    Keys = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false,
                        collation: "C"
                    ),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LetterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ForId = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    Words = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: false,
                        collation: "C"
                    ),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProceedingId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    PageCount = table.Column<int>(type: "integer", nullable: false),
                    OriginalId = table.Column<Guid>(type: "uuid", nullable: false),
                    CopyId = table.Column<Guid>(type: "uuid", nullable: true),
                    MarksMade = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
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
                    Place = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Page = table.Column<int>(type: "integer", nullable: false),
                    Left = table.Column<double>(type: "double precision", nullable: false),
                    Top = table.Column<double>(type: "double precision", nullable: false),
                    Right = table.Column<double>(type: "double precision", nullable: false),
                    Bottom = table.Column<double>(type: "double precision", nullable: false),
                    GroundCode = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "C"
                    ),
                    Reason = table.Column<string>(
                        type: "character varying(300)",
                        maxLength: 300,
                        nullable: false,
                        collation: "C"
                    ),
                    ByName = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false,
                        collation: "C"
                    ),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
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

            migrationBuilder
                .CreateIndex(name: "IX_SearchTerms_Terms", table: "SearchTerms", column: "Terms")
                .Annotation("Npgsql:IndexMethod", "GIN")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

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
