/**
 * Which states the first characters of a postal code may stand for, in the countries where states are checked.
 * One state a line: its code, then prefixes and ranges of prefixes. A prefix of several states stands in several lines.
 * Inferred: the sorting schemes of the four postal services. Left out: American military mail and the territories,
 * whose codes belong to no state of the documented list.
 */
export const postalPrefixes: Readonly<Record<string, string>> = {
  US: `
    AK 995-999
    AL 350-352 354-369
    AR 716-729
    AZ 850-853 855-857 859-860 863-865
    CA 900-908 910-928 930-961
    CO 800-816
    CT 060-069
    DC 200 202-205 569
    DE 197-199
    FL 320-339 341-342 344 346-347 349
    GA 300-319 398-399
    HI 967-968
    IA 500-516 520-528
    ID 832-838
    IL 600-620 622-629
    IN 460-479
    KS 660-662 664-679
    KY 400-418 420-427
    LA 700-701 703-708 710-714
    MA 010-027 055
    MD 205-212 214-219
    ME 039-049
    MI 480-499
    MN 550-551 553-567
    MO 630-631 633-641 644-658
    MS 386-397
    MT 590-599
    NC 270-289
    ND 580-588
    NE 680-681 683-693
    NH 030-038
    NJ 070-089
    NM 870-871 873-875 877-884
    NV 889-891 893-895 897-898
    NY 005 063 100-149
    OH 430-459
    OK 730-731 734-741 743-749
    OR 970-979
    PA 150-196
    RI 028-029
    SC 290-299
    SD 570-577
    TN 370-385
    TX 733 739 750-770 772-799 885
    UT 840-847
    VA 201 205 220-246
    VT 050-054 056-059
    WA 980-986 988-994
    WI 530-532 534-535 537-549
    WV 247-268
    WY 820-831 834`,
  CA: `
    AB T
    BC V
    MB R
    NB E
    NL A
    NS B
    NT X
    NU X
    ON K L M N P K1A
    PE C
    QC G H J K1A
    SK S
    YT Y`,
  CN: `
    AH 23-24
    BJ 10
    CQ 40
    FJ 35-36
    GD 51-52
    GS 73-74
    GX 53-54
    GZ 55-56
    HA 45-47
    HB 43-44
    HE 05-07
    HI 57
    HL 15-16
    HN 41-42
    JL 13
    JS 21-22
    JX 33-34
    LN 11-12
    NM 01-02
    NX 75
    QH 81
    SC 61-64
    SD 25-27
    SH 20
    SN 71-72
    SX 03-04
    TJ 30
    XJ 83-84
    XZ 85-86
    YN 65-67
    ZJ 31-32`,
  MX: `
    AS 20
    BC 21-22
    BS 23
    CC 24
    CH 31-33
    CL 25-27
    CM 28
    CS 29-30
    DF 01-16
    DG 34-35
    GR 39-41
    GT 36-38
    HG 42-43
    JC 44-49
    MC 50-57
    MN 58-61
    MS 62
    NL 64-67
    NT 63
    OC 68-71
    PL 72-75
    QR 77
    QT 76
    SL 80-82
    SP 78-79
    SR 83-85
    TC 86
    TL 90
    TS 87-89
    VZ 91-96
    YN 97
    ZS 98-99`,
}
