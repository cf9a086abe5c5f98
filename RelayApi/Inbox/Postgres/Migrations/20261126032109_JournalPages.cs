using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ironclad.RelayApi.Inbox.Postgres.Migrations
{
    /// <inheritdoc />
    internal sealed partial class JournalPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Journal_State",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_WorkflowId_Id",
                table: "Journal");

            migrationBuilder.CreateTable(
                name: "SessionKeys",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionKeys", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Correlation",
                table: "Journal",
                column: "Correlation",
                filter: "\"Correlation\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_EventName_State_Id",
                table: "Journal",
                columns: new[] { "EventName", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_State_Id",
                table: "Journal",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_WorkflowId_State_Id",
                table: "Journal",
                columns: new[] { "WorkflowId", "State", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SessionKeys");

            migrationBuilder.DropIndex(
                name: "IX_Journal_Correlation",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_EventName_State_Id",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_State_Id",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_WorkflowId_State_Id",
                table: "Journal");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_State",
                table: "Journal",
                column: "State",
                filter: "\"State\" = 3");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_WorkflowId_Id",
                table: "Journal",
                columns: new[] { "WorkflowId", "Id" },
                filter: "\"State\" = 0");
        }
    }
}
