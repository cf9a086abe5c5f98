using Ironclad.Solution.Privileges;

namespace Ironclad.Solution.Tests;

public sealed class PrivilegeMatrixTests
{
    [Test]
    public void The_printed_matrix_is_the_one_of_the_roles()
    {
        var printed = File.ReadAllText(Path.Combine(Checkout.Root, "Solution", "PRIVILEGES.md")).ReplaceLineEndings("\n");

        Assert.That(
            PrivilegeMatrix.Print(Checkout.Source),
            Is.EqualTo(printed),
            "dotnet run --project Solution -- privileges --source Solution/src > Solution/PRIVILEGES.md");
    }

    [Test]
    public void Every_privilege_of_every_role_is_in_it()
    {
        var granted = Checkout.Source.Roles.SelectMany(role => role.Xml.Descendants("RolePrivilege")).ToList();
        var cells = PrivilegeMatrix.Print(Checkout.Source).Split('\n').Where(line => line.StartsWith('|')).Skip(2)
            .SelectMany(line => line.Split('|')[3..^1]).Count(cell => cell.Trim() != "–");

        Assert.That(cells, Is.EqualTo(granted.Count));
    }

    [Test]
    public void The_command_line_prints_it()
    {
        using var output = new StringWriter();

        var exitCode = new PackerCommand(output, TextWriter.Null).Run(["privileges", "--source", Checkout.SourceFolder]);

        Assert.That(exitCode, Is.EqualTo(PackerCommand.Done));
        Assert.That(output.ToString(), Is.EqualTo(PrivilegeMatrix.Print(Checkout.Source)));
    }
}
