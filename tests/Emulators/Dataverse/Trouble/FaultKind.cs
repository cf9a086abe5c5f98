namespace Dataverse.Emulator.Trouble;

public enum FaultKind
{
    /// <summary>Service protection: too many requests.</summary>
    TooManyRequests,

    /// <summary>Service protection: too much execution time.</summary>
    TooMuchExecutionTime,

    /// <summary>Service protection: too many requests at the same time.</summary>
    TooManyConcurrentRequests,
    SqlTimeout,
    SqlDeadlock,
    PrivilegeDenied,

    /// <summary>HTTP 401: the token has expired.</summary>
    Unauthorized,

    /// <summary>HTTP 503 from the front end.</summary>
    Unavailable,

    /// <summary>The connection breaks before the request is executed.</summary>
    ConnectionReset,

    /// <summary>The request is executed and committed, the answer is lost.</summary>
    AnswerLost,
}
