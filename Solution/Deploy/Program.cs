using Ironclad.Deploy;
using Ironclad.Deploy.SignIn;

return await new DeployCommand(Console.Out, Console.Error, CrmSignIn.To, Task.Delay).RunAsync(args);
