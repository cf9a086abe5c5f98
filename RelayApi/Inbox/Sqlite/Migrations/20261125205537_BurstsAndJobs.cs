using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ironclad.RelayApi.Inbox.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class BurstsAndJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<byte[]>(
                name: "Body",
                table: "Journal",
                type: "BLOB",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.AddColumn<Guid>(
                name: "AgreementId",
                table: "Journal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Correlation",
                table: "Journal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Jobs",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    LeaseToken = table.Column<Guid>(type: "TEXT", nullable: true),
                    LastStartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastEndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastReport = table.Column<string>(type: "TEXT", nullable: true),
                    Watermark = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Jobs", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_AgreementId",
                table: "Journal",
                column: "AgreementId",
                filter: "\"AgreementId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_ReceivedAt",
                table: "Journal",
                column: "ReceivedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Jobs");

            migrationBuilder.DropIndex(
                name: "IX_Journal_AgreementId",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_ReceivedAt",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "AgreementId",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Correlation",
                table: "Journal");

            migrationBuilder.AlterColumn<byte[]>(
                name: "Body",
                table: "Journal",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "BLOB",
                oldNullable: true);
        }
    }
}
