namespace Ironclad.RelayApi.Dataverse;

/// <summary>Fault codes of the Organization service (Microsoft Learn: Web service error codes), as the SDK gives them.</summary>
internal static class FaultCodes
{
    public const int TooManyRequests = unchecked((int)0x80072322);
    public const int TooMuchTime = unchecked((int)0x80072321);
    public const int TooManyAtOnce = unchecked((int)0x80072326);
    public const int Sql = unchecked((int)0x80044150);
    public const int SqlTimeout = unchecked((int)0x80044151);
    public const int TransactionRolledBack = unchecked((int)0x80040255);
    public const int NoActiveTransaction = unchecked((int)0x80040251);
    public const int SandboxCrash = unchecked((int)0x8004418D);
    public const int DuplicateRecord = unchecked((int)0x80040237);
    public const int DuplicateKey = unchecked((int)0x80060892);
    public const int DuplicatesFound = unchecked((int)0x80040333);
    public const int RowVersionMismatch = unchecked((int)0x80060882);
    public const int RowVersionMissing = unchecked((int)0x80060883);
    public const int RowVersionNotEnabled = unchecked((int)0x8006088D);
    public const int NotFound = unchecked((int)0x80040217);
    public const int PrivilegeDenied = unchecked((int)0x80040220);
    public const int PlugInRefused = unchecked((int)0x80040265);
    public const int PlugInFailed = unchecked((int)0x80040224);
    public const int AttachmentBlocked = unchecked((int)0x80043E09);
    public const int MimeTypeNotAllowed = unchecked((int)0x80072521);
    public const int MimeTypeBlocked = unchecked((int)0x80072522);
    public const int AttachmentTooLarge = unchecked((int)0x80044A02);
    public const int InvalidArgument = unchecked((int)0x80040203);
    public const int UnknownColumn = unchecked((int)0x80041103);
    public const int UnknownTable = unchecked((int)0x80041102);
    public const int TextTooLong = unchecked((int)0x80044331);
    public const int NumberOutOfRange = unchecked((int)0x80044330);
    public const int IntegerOutOfRange = unchecked((int)0x8004432F);
    public const int ChoiceOutOfRange = unchecked((int)0x8004431A);
}
