// @ts-check
/**
 * The texts of the settings page by language: one line each, or a problem and its fix. What a language lacks is English.
 * @type {Record<number, Record<string, any>>}
 */
var Icd = Icd || {};

Icd.SettingsTexts = {
    "1033": {
        "title": "Ironclad settings",
        "refresh": "Refresh",
        "reading": "Reading the settings…",
        "checks": "What needs attention",
        "relay": "Relay and webhook",
        "variables": "Environment variables",
        "variablesHint": "Change them in Power Apps, Solutions, Default Solution, Environment variables. A change counts within five minutes.",
        "variable": "Variable",
        "value": "Value",
        "origin": "From",
        "errors": "Errors of the last seven days",
        "noErrors": "None.",
        "empty": "(empty)",
        "secretSet": "A Key Vault secret is set",
        "fromEnvironment": "This environment",
        "fromDefault": "Default",
        "lastContact": "Last contact with the relay",
        "lastDelivery": "Last webhook delivery",
        "webhook": "Webhook in Ironclad",
        "waiting": "Events that wait",
        "setAsideCount": "Events set aside",
        "version": "Version of the relay",
        "never": "Never",
        "unknown": "Not known yet",
        "error": "Error",
        "warning": "Warning",
        "ok": "Fine",
        "confirm": "Confirm this environment",
        "summary": "Points that need attention: {0}",
        "summaryFine": "Nothing is missing.",
        "failed": "The settings could not be read or written ({0}). Check that you have the role Ironclad Administrator, then refresh.",
        "allWell": [
            "Nothing is missing.",
            "Agreements are launched and kept up to date."
        ],
        "copied": [
            "These settings were made for another environment. This one is probably a copy, so nothing is launched from it.",
            "Point the settings to a test company in Ironclad. Then confirm: from then on, contracts may be launched, synced and cancelled from here, and Agreements that wait are launched."
        ],
        "baseUrl": [
            "The address of Ironclad is no address.",
            "Set icd_IroncladBaseUrl to one that starts with https:// and has no path, such as https://ironcladapp.com."
        ],
        "creator": [
            "Nobody is named in whose name contracts are launched.",
            "Set icd_IroncladCreatorEmail to the e-mail address of an Ironclad user who may launch workflows."
        ],
        "noTemplate": [
            "No agreement type has a template, so no Agreement is launched.",
            "Add a row under Templates, or set icd_IroncladMsaTemplateId or one of its sisters."
        ],
        "stepOff": [
            "The plug-in step is turned off, so nothing is launched when an Agreement is created.",
            "Turn it on in Power Apps, Solutions, Ironclad for Dataverse, Plug-in steps."
        ],
        "credential": [
            "The plug-in has no credential for Ironclad.",
            "Set the secure configuration of the plug-in step, or the environment variable icd_IroncladCredential to a Key Vault secret."
        ],
        "audit": [
            "Auditing is off in this environment, so nobody sees who changed an Agreement or a setting.",
            "Turn it on in the Power Platform admin center: environment, Settings, Audit and logs. The tables are prepared for it."
        ],
        "relayNever": [
            "The relay has never been heard of: nothing comes back from Ironclad.",
            "Start the relay, and give its application user the role Ironclad Integration."
        ],
        "relayGone": [
            "The relay has not been heard of since {0}.",
            "Look whether it runs and reaches Dataverse: /health/ready on its address says what is wrong."
        ],
        "human": [
            "The relay needs a human: {0}",
            "Do what the report asks for."
        ],
        "noDelivery": [
            "The relay has received no webhook delivery yet.",
            "Register the webhook in Ironclad with the address https://<relay>/webhooks/ironclad."
        ],
        "setAside": [
            "Events that the relay gave up: {0}.",
            "The log says why. Once the cause is put right, replay them with the relay’s command replay."
        ],
        "pending": [
            "Agreements that wait for their launch: {0}.",
            "The relay launches them once what keeps them is put right; Launch Error on each Agreement says what that is."
        ]
    },
    "1031": {
        "title": "Ironclad-Einstellungen",
        "refresh": "Aktualisieren",
        "reading": "Einstellungen werden gelesen…",
        "checks": "Was Aufmerksamkeit braucht",
        "relay": "Relay und Webhook",
        "variables": "Umgebungsvariablen",
        "variablesHint": "Ändern Sie sie in Power Apps unter Lösungen, Standardlösung, Umgebungsvariablen. Eine Änderung gilt innerhalb von fünf Minuten.",
        "variable": "Variable",
        "value": "Wert",
        "origin": "Herkunft",
        "errors": "Fehler der letzten sieben Tage",
        "noErrors": "Keine.",
        "empty": "(leer)",
        "secretSet": "Ein Key Vault-Geheimnis ist festgelegt",
        "fromEnvironment": "Diese Umgebung",
        "fromDefault": "Standard",
        "lastContact": "Letzter Kontakt mit dem Relay",
        "lastDelivery": "Letzte Webhook-Zustellung",
        "webhook": "Webhook in Ironclad",
        "waiting": "Wartende Ereignisse",
        "setAsideCount": "Zurückgestellte Ereignisse",
        "version": "Version des Relays",
        "never": "Nie",
        "unknown": "Noch nicht bekannt",
        "error": "Fehler",
        "warning": "Warnung",
        "ok": "In Ordnung",
        "confirm": "Diese Umgebung bestätigen",
        "summary": "Punkte, die Aufmerksamkeit brauchen: {0}",
        "summaryFine": "Es fehlt nichts.",
        "failed": "Die Einstellungen konnten nicht gelesen oder geschrieben werden ({0}). Prüfen Sie, ob Sie die Rolle Ironclad Administrator haben, und aktualisieren Sie.",
        "allWell": [
            "Es fehlt nichts.",
            "Vereinbarungen werden gestartet und aktuell gehalten."
        ],
        "copied": [
            "Diese Einstellungen wurden für eine andere Umgebung vorgenommen. Diese ist vermutlich eine Kopie, daher wird von hier nichts gestartet.",
            "Richten Sie die Einstellungen auf eine Testfirma in Ironclad. Bestätigen Sie dann: Ab da dürfen Verträge von hier gestartet, abgeglichen und abgebrochen werden, und wartende Vereinbarungen werden gestartet."
        ],
        "baseUrl": [
            "Die Adresse von Ironclad ist keine Adresse.",
            "Setzen Sie icd_IroncladBaseUrl auf eine Adresse, die mit https:// beginnt und keinen Pfad hat, etwa https://ironcladapp.com."
        ],
        "creator": [
            "Es ist niemand angegeben, in dessen Namen Verträge gestartet werden.",
            "Setzen Sie icd_IroncladCreatorEmail auf die E-Mail-Adresse eines Ironclad-Benutzers, der Workflows starten darf."
        ],
        "noTemplate": [
            "Keine Art von Vereinbarungen hat eine Vorlage, daher wird keine Vereinbarung gestartet.",
            "Legen Sie unter Vorlagen eine Zeile an, oder setzen Sie icd_IroncladMsaTemplateId oder eine der gleichartigen Variablen."
        ],
        "stepOff": [
            "Der Plug-in-Schritt ist ausgeschaltet, daher wird beim Anlegen einer Vereinbarung nichts gestartet.",
            "Schalten Sie ihn in Power Apps unter Lösungen, Ironclad for Dataverse, Plug-in-Schritte ein."
        ],
        "credential": [
            "Das Plug-in hat keine Anmeldeinformationen für Ironclad.",
            "Setzen Sie die sichere Konfiguration des Plug-in-Schritts oder die Umgebungsvariable icd_IroncladCredential auf ein Key Vault-Geheimnis."
        ],
        "audit": [
            "Die Überwachung ist in dieser Umgebung ausgeschaltet, daher ist nicht zu sehen, wer eine Vereinbarung oder Einstellung geändert hat.",
            "Schalten Sie sie im Power Platform Admin Center ein: Umgebung, Einstellungen, Überwachung und Protokolle. Die Tabellen sind darauf vorbereitet."
        ],
        "relayNever": [
            "Vom Relay war noch nie zu hören: Aus Ironclad kommt nichts zurück.",
            "Starten Sie das Relay, und geben Sie seinem Anwendungsbenutzer die Rolle Ironclad Integration."
        ],
        "relayGone": [
            "Vom Relay war seit {0} nichts zu hören.",
            "Prüfen Sie, ob es läuft und Dataverse erreicht: /health/ready auf seiner Adresse sagt, was fehlt."
        ],
        "human": [
            "Das Relay braucht einen Menschen: {0}",
            "Tun Sie, worum der Bericht bittet."
        ],
        "noDelivery": [
            "Das Relay hat noch keine Webhook-Zustellung erhalten.",
            "Registrieren Sie den Webhook in Ironclad mit der Adresse https://<relay>/webhooks/ironclad."
        ],
        "setAside": [
            "Ereignisse, die das Relay aufgegeben hat: {0}.",
            "Das Protokoll sagt, warum. Ist die Ursache behoben, wiederholen Sie sie mit dem Relay-Befehl replay."
        ],
        "pending": [
            "Vereinbarungen, die auf ihren Start warten: {0}.",
            "Das Relay startet sie, sobald das Hindernis behoben ist; der Startfehler jeder Vereinbarung sagt, welches es ist."
        ]
    },
    "1036": {
        "title": "Paramètres Ironclad",
        "refresh": "Actualiser",
        "reading": "Lecture des paramètres…",
        "checks": "Points à traiter",
        "relay": "Relais et webhook",
        "variables": "Variables d’environnement",
        "variablesHint": "Modifiez-les dans Power Apps, Solutions, Solution par défaut, Variables d’environnement. Une modification prend effet en cinq minutes.",
        "variable": "Variable",
        "value": "Valeur",
        "origin": "Origine",
        "errors": "Erreurs des sept derniers jours",
        "noErrors": "Aucune.",
        "empty": "(vide)",
        "secretSet": "Un secret Key Vault est défini",
        "fromEnvironment": "Cet environnement",
        "fromDefault": "Valeur par défaut",
        "lastContact": "Dernier contact avec le relais",
        "lastDelivery": "Dernier envoi du webhook",
        "webhook": "Webhook dans Ironclad",
        "waiting": "Événements en attente",
        "setAsideCount": "Événements mis de côté",
        "version": "Version du relais",
        "never": "Jamais",
        "unknown": "Pas encore connu",
        "error": "Erreur",
        "warning": "Avertissement",
        "ok": "Tout va bien",
        "confirm": "Confirmer cet environnement",
        "summary": "Points à traiter : {0}",
        "summaryFine": "Il ne manque rien.",
        "failed": "Les paramètres n’ont pas pu être lus ou enregistrés ({0}). Vérifiez que vous avez le rôle Ironclad Administrator, puis actualisez.",
        "allWell": [
            "Il ne manque rien.",
            "Les accords sont lancés et tenus à jour."
        ],
        "copied": [
            "Ces paramètres ont été définis pour un autre environnement. Celui-ci est probablement une copie : rien n’est lancé d’ici.",
            "Faites pointer les paramètres vers une société de test dans Ironclad. Confirmez ensuite : dès lors, des contrats peuvent être lancés, synchronisés et annulés d’ici, et les accords en attente sont lancés."
        ],
        "baseUrl": [
            "L’adresse d’Ironclad n’est pas valide.",
            "Définissez icd_IroncladBaseUrl sur une adresse qui commence par https:// et n’a pas de chemin, comme https://ironcladapp.com."
        ],
        "creator": [
            "Personne n’est indiqué au nom de qui lancer les contrats.",
            "Définissez icd_IroncladCreatorEmail sur l’adresse e-mail d’un utilisateur Ironclad autorisé à lancer des workflows."
        ],
        "noTemplate": [
            "Aucun type d’accord n’a de modèle : aucun accord n’est lancé.",
            "Ajoutez une ligne sous Modèles, ou définissez icd_IroncladMsaTemplateId ou une variable analogue."
        ],
        "stepOff": [
            "L’étape du plug-in est désactivée : rien n’est lancé à la création d’un accord.",
            "Activez-la dans Power Apps, Solutions, Ironclad for Dataverse, Étapes de plug-in."
        ],
        "credential": [
            "Le plug-in n’a pas d’informations d’identification pour Ironclad.",
            "Définissez la configuration sécurisée de l’étape du plug-in, ou la variable d’environnement icd_IroncladCredential sur un secret Key Vault."
        ],
        "audit": [
            "L’audit est désactivé dans cet environnement : on ne voit pas qui a modifié un accord ou un paramètre.",
            "Activez-le dans le centre d’administration Power Platform : environnement, Paramètres, Audit et journaux. Les tables y sont prêtes."
        ],
        "relayNever": [
            "Le relais ne s’est jamais manifesté : rien ne revient d’Ironclad.",
            "Démarrez le relais et attribuez à son utilisateur d’application le rôle Ironclad Integration."
        ],
        "relayGone": [
            "Le relais ne s’est plus manifesté depuis le {0}.",
            "Vérifiez qu’il fonctionne et atteint Dataverse : /health/ready à son adresse indique le problème."
        ],
        "human": [
            "Le relais a besoin d’une intervention : {0}",
            "Faites ce que demande le rapport."
        ],
        "noDelivery": [
            "Le relais n’a encore reçu aucun envoi du webhook.",
            "Enregistrez le webhook dans Ironclad avec l’adresse https://<relay>/webhooks/ironclad."
        ],
        "setAside": [
            "Événements abandonnés par le relais : {0}.",
            "Le journal dit pourquoi. Une fois la cause corrigée, rejouez-les avec la commande replay du relais."
        ],
        "pending": [
            "Accords en attente de lancement : {0}.",
            "Le relais les lance dès que l’obstacle est levé ; l’erreur de lancement de chaque accord l’indique."
        ]
    },
    "3082": {
        "title": "Configuración de Ironclad",
        "refresh": "Actualizar",
        "reading": "Leyendo la configuración…",
        "checks": "Qué requiere atención",
        "relay": "Relé y webhook",
        "variables": "Variables de entorno",
        "variablesHint": "Cámbielas en Power Apps, Soluciones, Solución predeterminada, Variables de entorno. Un cambio surte efecto en cinco minutos.",
        "variable": "Variable",
        "value": "Valor",
        "origin": "Origen",
        "errors": "Errores de los últimos siete días",
        "noErrors": "Ninguno.",
        "empty": "(vacío)",
        "secretSet": "Se ha definido un secreto de Key Vault",
        "fromEnvironment": "Este entorno",
        "fromDefault": "Predeterminado",
        "lastContact": "Último contacto con el relé",
        "lastDelivery": "Última entrega del webhook",
        "webhook": "Webhook en Ironclad",
        "waiting": "Eventos en espera",
        "setAsideCount": "Eventos apartados",
        "version": "Versión del relé",
        "never": "Nunca",
        "unknown": "Aún no se conoce",
        "error": "Error",
        "warning": "Advertencia",
        "ok": "Correcto",
        "confirm": "Confirmar este entorno",
        "summary": "Puntos que requieren atención: {0}",
        "summaryFine": "No falta nada.",
        "failed": "No se pudo leer o escribir la configuración ({0}). Compruebe que tiene el rol Ironclad Administrator y actualice.",
        "allWell": [
            "No falta nada.",
            "Los acuerdos se inician y se mantienen al día."
        ],
        "copied": [
            "Esta configuración se hizo para otro entorno. Este es probablemente una copia, así que no se inicia nada desde aquí.",
            "Dirija la configuración a una empresa de prueba en Ironclad. Después confirme: a partir de entonces se pueden iniciar, sincronizar y cancelar contratos desde aquí, y se inician los acuerdos en espera."
        ],
        "baseUrl": [
            "La dirección de Ironclad no es válida.",
            "Asigne a icd_IroncladBaseUrl una dirección que empiece por https:// y no tenga ruta, como https://ironcladapp.com."
        ],
        "creator": [
            "No se indica en nombre de quién se inician los contratos.",
            "Asigne a icd_IroncladCreatorEmail la dirección de correo de un usuario de Ironclad que pueda iniciar flujos de trabajo."
        ],
        "noTemplate": [
            "Ningún tipo de acuerdo tiene plantilla, así que no se inicia ningún acuerdo.",
            "Añada una fila en Plantillas, o asigne icd_IroncladMsaTemplateId o una variable análoga."
        ],
        "stepOff": [
            "El paso del complemento está desactivado, así que no se inicia nada al crear un acuerdo.",
            "Actívelo en Power Apps, Soluciones, Ironclad for Dataverse, Pasos del complemento."
        ],
        "credential": [
            "El complemento no tiene credenciales para Ironclad.",
            "Defina la configuración segura del paso del complemento, o asigne a la variable de entorno icd_IroncladCredential un secreto de Key Vault."
        ],
        "audit": [
            "La auditoría está desactivada en este entorno, así que no se ve quién cambió un acuerdo o una configuración.",
            "Actívela en el centro de administración de Power Platform: entorno, Configuración, Auditoría y registros. Las tablas están preparadas."
        ],
        "relayNever": [
            "Nunca se ha sabido del relé: no llega nada de Ironclad.",
            "Inicie el relé y asigne a su usuario de aplicación el rol Ironclad Integration."
        ],
        "relayGone": [
            "No se sabe nada del relé desde {0}.",
            "Compruebe que funciona y llega a Dataverse: /health/ready en su dirección indica qué falla."
        ],
        "human": [
            "El relé necesita una persona: {0}",
            "Haga lo que pide el informe."
        ],
        "noDelivery": [
            "El relé aún no ha recibido ninguna entrega del webhook.",
            "Registre el webhook en Ironclad con la dirección https://<relay>/webhooks/ironclad."
        ],
        "setAside": [
            "Eventos que el relé abandonó: {0}.",
            "El registro dice por qué. Una vez corregida la causa, repítalos con el comando replay del relé."
        ],
        "pending": [
            "Acuerdos que esperan su inicio: {0}.",
            "El relé los inicia en cuanto se corrige lo que los retiene; el error de inicio de cada acuerdo lo indica."
        ]
    },
    "1041": {
        "title": "Ironclad の設定",
        "refresh": "最新の情報に更新",
        "reading": "設定を読み取っています…",
        "checks": "対応が必要な項目",
        "relay": "リレーと Webhook",
        "variables": "環境変数",
        "variablesHint": "Power Apps の [ソリューション] > [既定のソリューション] > [環境変数] で変更します。変更は 5 分以内に反映されます。",
        "variable": "変数",
        "value": "値",
        "origin": "設定元",
        "errors": "過去 7 日間のエラー",
        "noErrors": "ありません。",
        "empty": "(空)",
        "secretSet": "Key Vault シークレットが設定されています",
        "fromEnvironment": "この環境",
        "fromDefault": "既定値",
        "lastContact": "リレーとの最終接続",
        "lastDelivery": "Webhook の最終受信",
        "webhook": "Ironclad の Webhook",
        "waiting": "待機中のイベント",
        "setAsideCount": "保留されたイベント",
        "version": "リレーのバージョン",
        "never": "なし",
        "unknown": "まだ不明",
        "error": "エラー",
        "warning": "警告",
        "ok": "正常",
        "confirm": "この環境を確認する",
        "summary": "対応が必要な項目: {0}",
        "summaryFine": "不足している項目はありません。",
        "failed": "設定を読み書きできませんでした ({0})。ロール Ironclad Administrator があることを確認し、最新の情報に更新してください。",
        "allWell": [
            "不足している項目はありません。",
            "契約は開始され、最新の状態に保たれます。"
        ],
        "copied": [
            "これらの設定は別の環境用です。この環境はコピーと思われるため、ここからは何も開始されません。",
            "設定の接続先を Ironclad のテスト会社に変更してから確認してください。確認後は、ここから契約の開始、同期、取り消しが可能になり、待機中の契約が開始されます。"
        ],
        "baseUrl": [
            "Ironclad のアドレスが正しくありません。",
            "icd_IroncladBaseUrl に、https:// で始まりパスのないアドレス (例: https://ironcladapp.com) を設定してください。"
        ],
        "creator": [
            "契約を開始するユーザーが指定されていません。",
            "icd_IroncladCreatorEmail に、ワークフローを開始できる Ironclad ユーザーのメール アドレスを設定してください。"
        ],
        "noTemplate": [
            "テンプレートのある契約の種類がないため、契約は開始されません。",
            "[テンプレート] に行を追加するか、icd_IroncladMsaTemplateId などの変数を設定してください。"
        ],
        "stepOff": [
            "プラグイン ステップが無効なため、契約を作成しても何も開始されません。",
            "Power Apps の [ソリューション] > [Ironclad for Dataverse] > [プラグイン ステップ] で有効にしてください。"
        ],
        "credential": [
            "プラグインに Ironclad の資格情報がありません。",
            "プラグイン ステップのセキュリティで保護された構成を設定するか、環境変数 icd_IroncladCredential に Key Vault シークレットを設定してください。"
        ],
        "audit": [
            "この環境では監査が無効なため、契約や設定の変更者を確認できません。",
            "Power Platform 管理センターで、環境の [設定] > [監査とログ] から有効にしてください。テーブル側の準備はできています。"
        ],
        "relayNever": [
            "リレーからの接続が一度もないため、Ironclad から何も反映されません。",
            "リレーを開始し、そのアプリケーション ユーザーにロール Ironclad Integration を割り当ててください。"
        ],
        "relayGone": [
            "{0} 以降、リレーからの接続がありません。",
            "リレーが動作し、Dataverse に到達できることを確認してください。リレーのアドレスの /health/ready に問題が表示されます。"
        ],
        "human": [
            "リレーで対応が必要です: {0}",
            "レポートに記載された対応を行ってください。"
        ],
        "noDelivery": [
            "リレーはまだ Webhook を受信していません。",
            "Ironclad に、アドレス https://<relay>/webhooks/ironclad で Webhook を登録してください。"
        ],
        "setAside": [
            "リレーが処理を中止したイベント: {0} 件。",
            "理由はログに記載されています。原因を解消した後、リレーの replay コマンドで再処理してください。"
        ],
        "pending": [
            "開始を待っている契約: {0} 件。",
            "原因が解消されると、リレーが開始します。原因は各契約の開始エラーに記載されています。"
        ]
    }
};
