namespace Dataverse.Emulator.Faults;

/// <summary>Codes and names of Microsoft Learn: web-service-error-codes.</summary>
internal static class ErrorCode
{
    public const int InvalidArgument = unchecked((int)0x80040203);
    public const int Unexpected = unchecked((int)0x80040216);
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);
    public const int PrivilegeDenied = unchecked((int)0x80040220);
    public const int IsvUnexpected = unchecked((int)0x80040224);
    public const int DuplicateRecord = unchecked((int)0x80040237);
    public const int CannotDeleteRestricted = unchecked((int)0x80040227);
    public const int IsvAborted = unchecked((int)0x80040265);
    public const int SdkMessageNotSupported = unchecked((int)0x80040800);
    public const int QueryBuilderNoEntity = unchecked((int)0x80041102);
    public const int QueryBuilderNoAttribute = unchecked((int)0x80041103);
    public const int SqlTimeout = unchecked((int)0x80044151);
    public const int NoActiveTransaction = unchecked((int)0x80040251);
    public const int GenericSqlError = unchecked((int)0x80044150);
    public const int DepthTooDeep = unchecked((int)0x80044182);
    public const int OptionOutOfRange = unchecked((int)0x8004431A);
    public const int IntegerOutOfRange = unchecked((int)0x8004432F);
    public const int NumberOutOfRange = unchecked((int)0x80044330);
    public const int TextTooLong = unchecked((int)0x80044331);
    public const int AttachmentBlocked = unchecked((int)0x80043E09);
    public const int MimeTypeNotAllowed = unchecked((int)0x80072521);
    public const int MimeTypeBlocked = unchecked((int)0x80072522);
    public const int AttachmentTooBig = unchecked((int)0x80044A02);
    public const int InvalidPackage = unchecked((int)0x80048060);
    public const int ImportFailed = unchecked((int)0x8004801A);
    public const int ConcurrencyVersionMismatch = unchecked((int)0x80060882);
    public const int ConcurrencyVersionNotProvided = unchecked((int)0x80060883);
    public const int DuplicateEntityKey = unchecked((int)0x80060892);
    public const int TooManyRequests = unchecked((int)0x80072322);
    public const int TooMuchExecutionTime = unchecked((int)0x80072321);
    public const int TooManyConcurrentRequests = unchecked((int)0x80072326);
}
